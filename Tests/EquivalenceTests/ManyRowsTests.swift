import Diagnostics
import GraphModel
import QuerySyntax
import TestSupport
import Testing

/// Rows in more than one batch give what the reference gives.
@Suite struct ManyRowsTests {
  static let queries = [
    "UNWIND range(0, 6000) AS i RETURN i ORDER BY i % 7 DESC, i SKIP 2047 LIMIT 3000",
    "UNWIND range(0, 6000) AS i WITH i, CASE i / 2048 WHEN 0 THEN i % 5 WHEN 1 THEN i % 5 + 0.5 "
      + "ELSE 'text' END AS k RETURN i, k ORDER BY k, i LIMIT 9",
    "UNWIND range(0, 6000) AS i WITH i, CASE i % 3 WHEN 0 THEN null ELSE i / 2 END AS k "
      + "RETURN i, k ORDER BY k DESC, i DESC LIMIT 2100",
    "UNWIND range(0, 6000) AS i RETURN i ORDER BY 'same' LIMIT 5",
    "UNWIND range(0, 6000) AS i RETURN i ORDER BY toString(i % 100) + 'abcdefghi', i DESC LIMIT 40",
    "UNWIND range(0, 6000) AS i RETURN i % 3 AS k, sum(CASE i % 4 WHEN 0 THEN null WHEN 1 THEN 0.5 "
      + "ELSE i END) AS s",
    "UNWIND range(0, 6000) AS i RETURN i * 100000 AS k, count(*) AS n ORDER BY k DESC LIMIT 3",
    "UNWIND range(0, 6000) AS i RETURN DISTINCT CASE WHEN i < 4000 THEN i % 50 ELSE 'x' END AS k",
    "UNWIND range(0, 5000) AS i WITH i SKIP 2048 LIMIT 1 RETURN i",
    "UNWIND range(0, 5000) AS i WITH i WHERE i % 2048 < 3 OR i = 4999 RETURN i",
    "UNWIND range(0, 5000) AS i RETURN i % 10 AS k, count(*), sum(i), min(i), collect(i)[..2]",
    "UNWIND range(0, 5000) AS i RETURN DISTINCT i % 9 AS k, i / 2500 AS l",
    "UNWIND range(0, 4200) AS i RETURN [x IN range(0, i % 3) WHERE x > 0 | x + i] AS l",
    "UNWIND range(0, 4200) AS i RETURN reduce(s = i, x IN range(0, i % 4) | s + x) AS s",
    "UNWIND range(0, 2500) AS i RETURN i, EXISTS { MATCH (n) WHERE n.x = i } AS e",
    "UNWIND range(0, 2500) AS i RETURN CASE WHEN i % 2 = 0 THEN i ELSE 'odd' END AS v",
    "MATCH (n) UNWIND range(0, 700) AS i OPTIONAL MATCH (n)-[r]->(m) WHERE m.x = i "
      + "RETURN i, n, r, m",
    "UNWIND range(0, 2100) AS i MATCH (a {x: i % 4})-->(b) RETURN i, a, b",
    "UNWIND range(0, 2100) AS i MATCH (a {x: i % 50})-[r*0..2]->(b) RETURN i, count(r)",
    "UNWIND range(0, 2500) AS i CREATE (n:N {i: i}) WITH n WHERE n.i % 1000 = 0 RETURN n.i",
    "UNWIND range(1, 2500) AS i MERGE (n:K {x: i % 5}) ON CREATE SET n.first = i RETURN count(*)",
    "UNWIND range(1, 2500) AS i CREATE (a:N {i: i})-[:R]->(b:N) DETACH DELETE a RETURN count(*)",
    "UNWIND range(0, 2500) AS i RETURN i AS v UNION ALL UNWIND range(0, 2500) AS i RETURN -i AS v",
  ]

  static let graph = TestGraph(
    [.node("A", ["x": 0]), .node("A", ["x": 1]), .node("B", ["x": 2]), .node("B")],
    [.edge(0, "R", 1), .edge(0, "R", 1), .edge(1, "S", 1), .edge(1, "R", 2), .edge(2, "S", 0)])

  @Test(arguments: queries)
  func batchesMakeNoDifference(_ query: String) throws {
    let generated = GeneratedQuery(query: try Query(parsing: query), parameters: [:])
    let trial = Trial(graph: Self.graph, query: generated, patience: .max)
    for variant in EngineVariant.all {
      guard let difference = try trial.difference(variant) else { continue }
      Issue.record("\(variant)\n\(difference.text.prefix(2_000))")
    }
  }

  @Test(arguments: EngineVariant.all.filter { !$0.isFile })
  func withoutAFileThereIsNowhereToPutRows(_ variant: EngineVariant) throws {
    let query = "UNWIND range(0, 9000) AS i RETURN i, [i] AS l ORDER BY i DESC"
    let outcome = try variant.run(
      query, parameters: [:], on: TestGraph(), limits: .init(memoryBytes: 400_000))
    #expect(outcome.error?.code == DiagnosticCode("BudgetExceeded", "Memory"))
  }

  @Test(arguments: EngineVariant.all.filter(\.isFile))
  func sortingBeyondItsMemoryPutsRowsAside(_ variant: EngineVariant) throws {
    let query = "UNWIND range(0, 9000) AS i RETURN i % 7 AS k, i, [i] AS l ORDER BY k DESC, i"
    let outcome = try variant.run(
      query, parameters: [:], on: TestGraph(), limits: .init(memoryBytes: 400_000))
    let expected = (0...9000).map { [Value.integer($0 % 7), .integer($0), .list([.integer($0)])] }
      .sorted { left, right in
        let byKey = Value.order(left[0], right[0])
        return byKey == 0 ? Value.order(left[1], right[1]) < 0 : byKey > 0
      }
    #expect(outcome.error == nil)
    #expect(RowComparison.text(outcome.rows) == RowComparison.text(expected))
  }
}
