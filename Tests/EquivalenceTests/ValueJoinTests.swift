import GraphModel
import QuerySyntax
import TestSupport
import Testing

/// Parts of a match that share no node join by openCypher's `=`, as the reference says.
@Suite struct ValueJoinTests {
  static let queries = [
    "MATCH (a:A), (b:B) WHERE a.k = b.k RETURN a, b",
    "MATCH (a:A), (b:B) WHERE b.k = a.k AND a.v < b.v RETURN a.v, b.v",
    "MATCH (a), (b) WHERE a.k = b.k AND a.v = b.v RETURN count(*) AS n",
    "MATCH (a:A), (b:B) WHERE a.k + 1 = b.k + 1 RETURN a, b",
    "MATCH (a:A), (b:B) WHERE a.l = b.l RETURN a, b",
    "MATCH (a:A), (b:B), (c:A) WHERE a.k = b.k AND b.v = c.v RETURN a, b, c",
    "MATCH (a:A)-[:R]->(x), (b:B)<-[:R]-(y) WHERE x.k = y.k RETURN a, b",
    "MATCH (a:A), (b:B)-[:R]->(c) WHERE a.k = c.k AND b.v > 2 RETURN a, b, c",
    "MATCH (a:A), (b:B)-[:R*1..2]->(c) WHERE a.k = c.k RETURN a, b, c",
    "MATCH (a:A), (b:B) WHERE a.k = b.k AND NOT (a)-[:R]->(b) RETURN a, b",
    "MATCH (a:A) MATCH (b) WHERE b.k = a.k AND b:B RETURN a, b",
    "MATCH (a:A) OPTIONAL MATCH (b:B) WHERE b.k = a.k RETURN a, b",
    "MATCH (a:A) WHERE EXISTS { MATCH (b:B) WHERE b.k = a.k } RETURN a",
    "MATCH (a:A) RETURN a, COUNT { MATCH (b:B) WHERE b.k = a.k AND b.v > a.v } AS n",
    "UNWIND [1, 1.0, null, 'x', 7, [1], 1] AS x MATCH (b:B) WHERE b.k = x RETURN x, b",
    "UNWIND [[1, null], [1], []] AS x MATCH (b:B) WHERE x = b.l RETURN x, b",
    "UNWIND [1, 2] AS x UNWIND [1, 2.0] AS y MATCH (b) WHERE b.k = x AND b.v = y RETURN x, y, b",
    "UNWIND [] AS x MATCH (b:B) WHERE b.k = x RETURN x, b",
    "UNWIND range(1, 3000) AS x MATCH (b:B) WHERE b.k = x % 5 RETURN count(*) AS n, sum(x) AS s",
    "MATCH (a:None), (b:B) WHERE a.k = b.k RETURN a, b",
    "MATCH (a:A), (b:None) WHERE a.k = b.k AND a.v = b.v RETURN a, b",
    "MATCH (a:A), (b:B) WHERE a.k = b.k RETURN a.v AS x, b.v AS y ORDER BY x, y LIMIT 5",
  ]

  private static let keys: [Value?] = [
    1, 1.0, 2, .float(.nan), nil, "x", "1", true, .date(.init(daysSinceEpoch: 9)), 2.5, 3,
  ]
  private static let lists: [Value?] = [[1], [1.0], [1, 2], nil, []]

  static let graph = TestGraph(
    (0..<22).map { index in
      var properties: [String: Value] = ["v": .integer(Int64(index % 6))]
      properties["k"] = keys[index * 3 % keys.count]
      properties["l"] = lists[index % lists.count]
      return .node(index % 2 == 0 ? "A" : "B", ValueMap(properties.map { ($0.key, $0.value) }))
    }, (0..<20).map { .edge($0 * 5 % 22, "R", $0 * 7 % 22) })

  @Test(arguments: queries)
  func pairsAreThoseOfTheReference(_ query: String) throws {
    let generated = GeneratedQuery(query: try Query(parsing: query), parameters: [:])
    let trial = Trial(graph: Self.graph, query: generated, patience: .max)
    for variant in EngineVariant.all {
      guard let difference = try trial.difference(variant) else { continue }
      Issue.record("\(variant)\n\(difference.text.prefix(2_000))")
    }
  }
}
