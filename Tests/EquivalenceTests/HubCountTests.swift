import GraphModel
import TestSupport
import Testing

/// Counts over the long row of a hub, which is searched rather than walked along, are those that loops
/// over all pairs find; parallel edges are among them.
@Suite struct HubCountTests {
  static let nodes = 200
  static let edges = makeEdges()
  static let variants = EngineVariant.all.filter(\.isOptimized)

  /// How many edges lead from one node to another.
  static let ways: [[Int]] = {
    var ways = Array(repeating: Array(repeating: 0, count: nodes), count: nodes)
    for edge in edges { ways[edge.source][edge.target] += 1 }
    return ways
  }()

  @Test(arguments: variants)
  func closedByAnEdge(_ variant: EngineVariant) throws {
    let query = "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*)"
    let expected = Self.sum { a, b, c in both(a, b) * both(b, c) * both(c, a) }
    #expect(try count(query, variant) == expected)
  }

  @Test(arguments: variants)
  func notClosedByAnEdge(_ variant: EngineVariant) throws {
    let query = "MATCH (a)-[:R]-(b)-[:R]-(c) WHERE NOT (a)-[:R]-(c) AND a <> c RETURN count(*)"
    let expected = Self.sum { a, b, c in
      a != c && both(a, c) == 0 ? both(a, b) * both(b, c) : 0
    }
    #expect(try count(query, variant) == expected)
  }

  @Test(arguments: variants)
  func notClosedInOneDirection(_ variant: EngineVariant) throws {
    let query =
      "MATCH (a)-[:R]->(b)<-[:R]-(c:A) WHERE NOT (a)-[:R]->(c) AND a <> c RETURN count(*)"
    let expected = Self.sum { a, b, c in
      a != c && c % 2 == 0 && Self.ways[a][c] == 0 ? Self.ways[a][b] * Self.ways[c][b] : 0
    }
    #expect(try count(query, variant) == expected)
  }

  private func both(_ one: Int, _ other: Int) -> Int {
    Self.ways[one][other] + Self.ways[other][one]
  }

  /// The sum over all triples of which the first two are joined.
  private static func sum(_ term: (Int, Int, Int) -> Int) -> Int64 {
    var sum = 0
    for one in 0..<nodes {
      for other in 0..<nodes where ways[one][other] + ways[other][one] > 0 {
        for third in 0..<nodes { sum += term(one, other, third) }
      }
    }
    return Int64(sum)
  }

  private func count(_ query: String, _ variant: EngineVariant) throws -> Int64? {
    let nodes = (0..<Self.nodes).map { TestGraph.Node.node($0 % 2 == 0 ? "A" : "B") }
    let outcome = try variant.run(
      query, parameters: [:], on: TestGraph(nodes, Self.edges), limits: .init())
    guard case .integer(let count)? = outcome.rows.first?.first else { return nil }
    return count
  }

  /// Edges from all nodes to the first, or back, and from each to another one.
  private static func makeEdges() -> [TestGraph.Edge] {
    var generator = SeededGenerator(seed: 7)
    var edges: [TestGraph.Edge] = []
    for node in 1..<nodes {
      edges.append(.edge(node, "R", 0))
      if node % 5 == 0 { edges.append(.edge(0, "R", node)) }
      let other = 1 + (node + generator.number(1...9)) % (nodes - 1)
      if other != node { edges.append(.edge(node, "R", other)) }
      if other != node, node % 4 == 0 { edges.append(.edge(other, "R", node)) }
    }
    return edges
  }
}
