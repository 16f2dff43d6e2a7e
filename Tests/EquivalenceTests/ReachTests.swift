import Diagnostics
import GraphModel
import TestSupport
import Testing

/// The nodes that a repeated step reaches are those to which a trail leads, in graphs with loops,
/// parallel edges and short cycles.
@Suite struct ReachTests {
  static let queries =
    [
      "*1..1", "*1..2", "*1..3", "*1..4", "*1..5", "*", "*0..0", "*0..3", "*0..1",
    ].flatMap { bounds in
      [
        "MATCH (a)-[:R\(bounds)]-(b) RETURN DISTINCT a, b",
        "MATCH (a)-[:R\(bounds)]->(b) RETURN DISTINCT a, b",
        "MATCH (a)-[:R|S\(bounds)]-(b) RETURN a, count(DISTINCT b) AS n",
        "MATCH (a), (b) WHERE EXISTS { (a)-[:R\(bounds)]-(b) } RETURN a, b",
        "MATCH (a)-[\(bounds)]-(a) RETURN DISTINCT a",
      ]
    } + [
      "MATCH (a)-[:R*1..4 {w: 1}]-(b) RETURN DISTINCT a, b",
      "MATCH (a)<-[:R*1..3 {w: 1}]-(b) RETURN DISTINCT a, b",
      "MATCH (a), (b) MATCH (a)-[:R*1..4]-(b) RETURN DISTINCT a, b",
      "MATCH (a), (b) WHERE (a)-[:R*1..4 {w: 1}]-(b) RETURN a, b",
      "MATCH (a) WHERE NOT EXISTS { (a)-[:R*1..3]-(b:B) WHERE b <> a } RETURN a",
      "MATCH (a) OPTIONAL MATCH (a)-[:R*1..3]->(b:B) RETURN DISTINCT a, b",
      "MATCH (a)-[:R]-{1,4}(b) RETURN DISTINCT a, b",
      "MATCH (a)-[:R]-{0,2}(b:B) RETURN a, count(DISTINCT b) AS n",
      "MATCH (a:B)<-[:R|S]-{1,3}(b) RETURN DISTINCT b",
      "MATCH (a) ((x)-[r:R]-(y) WHERE r.w = 1){1,4} (b) RETURN DISTINCT a, b",
      "MATCH (a) ((x)-[r:R]-(y) WHERE x.w <> y.w){1,3} (b) RETURN DISTINCT a, b",
      "MATCH (a) ((x)-[:R]->(y)-[:S]-(z)){1,3} (b) RETURN DISTINCT a, b",
      "MATCH (a), (b) MATCH (a) ((x)-[:R]-(y)-[:S]-(z)){1,2} (b) RETURN DISTINCT a, b",
      "MATCH SIMPLE (a)-[:R]-{1,3}(b) RETURN DISTINCT a, b",
      "MATCH ACYCLIC (a)-[:R]-{1,3}(b) RETURN DISTINCT a, b",
      "MATCH WALK (a)-[:R]-{1,3}(b) RETURN DISTINCT a, b",
      "MATCH ANY SHORTEST (a)-[:R]-{1,4}(b) RETURN DISTINCT a, b",
      "MATCH p = shortestPath((a)-[:R*1..4]-(b)) RETURN DISTINCT a, b",
      "MATCH (a)-[:S]->(x), (x)-[:R*1..4]-(b) RETURN DISTINCT a, b",
      "MATCH (a)-[:R]->(x), (x)-[:R*1..3]-(b) RETURN DISTINCT a, b",
      "MATCH ()-[r:R*1..2]->() MATCH (a)-[r*1..2]->(b) RETURN DISTINCT a, b",
      "UNWIND [1, 2, 1] AS w MATCH (a {w: w})-[:R*1..3]-(b) RETURN DISTINCT w, b",
    ]

  @Test(arguments: queries)
  func aNodeIsReachedWhereATrailLeadsToIt(_ query: String) throws {
    for seed in 0..<8 {
      let graph = Self.graph(seed)
      let asWritten = EngineVariant(isFile: false, isOptimized: false)
      let trails = try asWritten.run(query, parameters: [:], on: graph)
      for isFile in [false, true] {
        let variant = EngineVariant(isFile: isFile, isOptimized: true)
        let reached = try variant.run(query, parameters: [:], on: graph)
        let problem =
          trails.error?.message ?? reached.error?.message
          ?? RowComparison.difference(trails.rows, reached.rows)
        guard let problem else { continue }
        Issue.record("seed \(seed), \(variant)\n\(query)\n\(graph)\n\(problem)")
        return
      }
    }
  }

  /// Few edges, so that cycles are of many lengths.
  private static func graph(_ seed: Int) -> TestGraph {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 3...8, using: &random)
    let nodes = (0..<count).map { index in
      TestGraph.Node.node(index % 3 == 0 ? "B" : "A", ["w": .integer(Int64(index % 2))])
    }
    let edges = (0..<count + 1).map { _ in
      TestGraph.Edge.edge(
        Int.random(in: 0..<count, using: &random), Bool.random(using: &random) ? "R" : "S",
        Int.random(in: 0..<count, using: &random),
        ["w": .integer(Int64.random(in: 0...1, using: &random))])
    }
    return TestGraph(nodes, edges)
  }
}
