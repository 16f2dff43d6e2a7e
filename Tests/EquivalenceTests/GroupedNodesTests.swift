import GraphModel
import QuerySyntax
import TestSupport
import Testing

/// Groups by properties of nodes are those of the reference, whether these tell the nodes apart or
/// not.
@Suite struct GroupedNodesTests {
  static let queries = [
    "MATCH (a)-[:R]->(b) RETURN a.k, count(*) AS n",
    "MATCH (a)-[:R]->(b) RETURN a.k, a.v, count(*) AS n",
    "MATCH (a)-[:R]->(b) RETURN a.k, b.v, count(*) AS n",
    "MATCH (a)-[:R]->(b) RETURN a.id, b.v, count(*) AS n",
    "MATCH (a)-[:R]->(b) RETURN a.id, b.id, count(*) AS n ORDER BY n DESC, a.id, b.id LIMIT 3",
    "MATCH (a)-[:R]->(b) RETURN a.k, a.v, count(*) AS n ORDER BY n DESC, a.k, a.v LIMIT 2",
    "MATCH (a)-[:R]->(b) RETURN a.id, a.v, count(*) AS n ORDER BY n, a.id DESC LIMIT 4",
    "MATCH (a)-[:R]->(m)-[:R]->(b) RETURN a.v, b.v, count(*) AS n",
    "MATCH (a)-[r:R]->(b) RETURN b.k, sum(r.w) AS s, collect(r.w) AS l",
    "MATCH (a)-[r:R]->(b) RETURN b.k, b.v, sum(r.w) AS s ORDER BY s DESC, b.k, b.v LIMIT 2",
    "MATCH (a) OPTIONAL MATCH (a)-[:S]->(b) RETURN b.k, b.v, count(*) AS n",
    "MATCH (a)-[:R]->(b) RETURN a, b.v, count(*) AS n",
    "MATCH (a)-[:R]->(b) RETURN a.k, count(DISTINCT b.v) AS n ORDER BY n DESC, a.k LIMIT 3",
    "MATCH (a)-[:R]->(b) WITH a.k AS k, count(*) AS n ORDER BY n DESC, k LIMIT 2 RETURN n, k",
  ]

  /// Nodes that `k` alone, or `k` and `v` together, do not tell apart, and `id` does.
  static let graph = TestGraph(
    (0..<8).map {
      .node("A", ["id": .integer($0), "k": .integer($0 / 2 % 3), "v": $0 % 4 == 0 ? nil : "v"])
    } + [.node("A", ["id": 8, "k": 1.0, "v": "v"]), .node("A")],
    (0..<30).map { .edge($0 % 10, "R", $0 * 7 % 9, ["w": .integer(Int64($0 % 5))]) }
      + [.edge(0, "S", 2), .edge(1, "S", 9)])

  @Test(arguments: queries)
  func groupsAreThoseOfTheReference(_ query: String) throws {
    let generated = GeneratedQuery(query: try Query(parsing: query), parameters: [:])
    let trial = Trial(graph: Self.graph, query: generated, patience: .max)
    for variant in EngineVariant.all {
      guard let difference = try trial.difference(variant) else { continue }
      Issue.record("\(variant)\n\(difference.text.prefix(2_000))")
    }
  }
}
