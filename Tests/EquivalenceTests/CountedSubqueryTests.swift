import Diagnostics
import GraphModel
import TestSupport
import Testing

/// Subqueries whose rows are counted for all nodes at once have as many as when they are run for each.
@Suite struct CountedSubqueryTests {
  static let queries = [
    "MATCH (a:A) WHERE EXISTS { (a)-[:R]->(:B {k: 1}) } RETURN a",
    "MATCH (a) WHERE NOT EXISTS { (a)-[:R]->(:B {k: 1}) } RETURN a",
    "MATCH (a) WHERE NOT (a)-[:R]->() RETURN a",
    "MATCH (a) RETURN a, COUNT { (a)<-[:R]-() } AS n ORDER BY n DESC, a LIMIT 20",
    "MATCH (a) RETURN a, COUNT { (a)-[:R]->(b)-[:S]->(c) WHERE c.k > 1 } AS n",
    "MATCH (a) RETURN a, COUNT { (a)-[:R]-(b)-[:R]-(c) } AS n",
    "MATCH (a) RETURN a, COUNT { (a)-[:R]->(b)-[:R]->(a) } AS n",
    "MATCH (a) RETURN a, COUNT { (a)-[:R]->(b), (a)-[:S]->(c), (b)-[:R]->(c) } AS n",
    "MATCH (a) RETURN a, COUNT { (a)-[:R]-(a) } AS n",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-[:R]->(b) MATCH (b)-[:R]->(c) RETURN c } AS n",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-[:R]->(b) RETURN DISTINCT b.k } AS n",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-[:R]->(b) RETURN b LIMIT 1 } AS n",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-[:R]->(b) OPTIONAL MATCH (b)-[:S]->(c) } AS n",
    "MATCH (a) WHERE COUNT { (a)-[:R]->(b) WHERE a.k = 1 } > 1 RETURN a",
    "MATCH (a) WHERE EXISTS { (a)-[:R]->(b) WHERE a.k = b.k } RETURN a",
    "MATCH (a) OPTIONAL MATCH (a)-[:S]->(b) RETURN a, COUNT { (b)-[:R]->() } AS n",
    "MATCH (a)-[:S]->(b) RETURN a, b, COUNT { (a)-[:R]->(b) } AS n",
    "MATCH (a)-[r:R]->(b) RETURN a, b, COUNT { (a)-[r]->() } AS n",
    "MATCH (a)-[r:R]->(b) RETURN a, b, COUNT { (a)-[:R]->(c) WHERE c.k = r.w } AS n",
    "MATCH (a) WHERE EXISTS { (a)-[:R]->(b) WHERE 10 / b.k > 2 } RETURN a",
    "MATCH (a) WHERE EXISTS { (a)-[:R]->(b) WHERE EXISTS { (b)-[:S]->(:B) } } RETURN a",
    "MATCH (a) RETURN CASE WHEN (a)-[:S]->() THEN a.k ELSE -1 END AS x",
    "MATCH (a) CALL (a) { RETURN COUNT { (a)-[:R]->() } AS n } RETURN a, n",
    "UNWIND range(1, 3) AS i MATCH (a) WHERE COUNT { (a)-[:S]->(b) WHERE b.k = i } > 0 RETURN i, a",
  ]

  /// Enough nodes for counts to be worth while.
  ///
  /// None leads to a node whose `k` is 0.
  private static let graph: TestGraph = {
    var random = SeededGenerator(seed: 7)
    let nodes = (0..<300).map { index in
      TestGraph.Node.node(index % 3 == 0 ? "B" : "A", ["k": .integer(Int64(index % 5))])
    }
    let edges = (0..<700).map { _ in
      let target = Int.random(in: 0..<240, using: &random)
      return TestGraph.Edge.edge(
        Int.random(in: 0..<280, using: &random),
        Int.random(in: 0..<3, using: &random) == 0 ? "S" : "R",
        target % 5 == 0 ? target + 1 : target, ["w": .integer(Int64(target % 4))])
    }
    return TestGraph(nodes, edges)
  }()

  @Test(arguments: queries)
  func countsAreThoseOfRunningForEachRow(_ query: String) throws {
    let asWritten = EngineVariant(isFile: false, isOptimized: false)
    let expected = try asWritten.run(query, parameters: [:], on: Self.graph)
    for isFile in [false, true] {
      let counted = try EngineVariant(isFile: isFile, isOptimized: true)
        .run(query, parameters: [:], on: Self.graph)
      let problem =
        expected.error?.message ?? counted.error?.message
        ?? RowComparison.difference(expected.rows, counted.rows)
      if let problem { Issue.record("\(query)\n\(problem.prefix(2_000))") }
    }
  }
}
