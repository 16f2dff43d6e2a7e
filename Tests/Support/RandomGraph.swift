import GraphModel

/// A small graph with all that makes graphs hard: self-loops, parallel edges, a hub, several
/// labels, missing properties, and values of many types under one key.
///
/// - `x`: small integers, often missing; `y`: fractions, never whole; `s`: texts; `d`: dates;
///   `m`: anything; edges carry `w`, small integers.
package struct RandomGraph {
  package static let labels = ["A", "B", "C"]
  package static let edgeTypes = ["R", "S", "T"]

  private var generator: SeededGenerator

  package static func make(
    seed: UInt64, nodes: ClosedRange<Int> = 3...7, edges: ClosedRange<Int> = 4...11
  ) -> TestGraph {
    var maker = RandomGraph(generator: SeededGenerator(seed: seed))
    return maker.make(nodes: nodes, edges: edges)
  }

  private mutating func make(nodes: ClosedRange<Int>, edges: ClosedRange<Int>) -> TestGraph {
    var graph = TestGraph()
    if generator.once(in: 40) { return graph }
    for _ in 0..<generator.number(nodes) { graph.nodes.append(node()) }
    let hub = generator.number(0...graph.nodes.count - 1)
    for _ in 0..<generator.number(edges) {
      graph.edges.append(edge(among: graph.nodes.count, hub: hub, last: graph.edges.last))
    }
    return graph
  }

  private mutating func node() -> TestGraph.Node {
    let labels = Self.labels.filter { _ in generator.once(in: 2) }
    var properties = ValueMap()
    if !generator.once(in: 3) { properties["x"] = .integer(Int64(generator.number(0...3))) }
    if generator.once(in: 2) { properties["y"] = generator.pick([0.5, 1.25, -2.75, 3.5]) }
    if generator.once(in: 2) { properties["s"] = generator.pick(Self.texts) }
    if generator.once(in: 3) { properties["d"] = .date(.init(daysSinceEpoch: day())) }
    if generator.once(in: 2) { properties["m"] = generator.pick(Self.mixed) }
    return TestGraph.Node(labels: labels, properties: properties)
  }

  private mutating func edge(among count: Int, hub: Int, last: TestGraph.Edge?) -> TestGraph.Edge {
    if var parallel = last, generator.once(in: 6) {
      parallel.properties = weight()
      return parallel
    }
    let source = generator.once(in: 3) ? hub : generator.number(0...count - 1)
    let target = generator.once(in: 6) ? source : generator.number(0...count - 1)
    return .edge(source, generator.pick(Self.edgeTypes), target, weight())
  }

  private mutating func weight() -> ValueMap {
    generator.once(in: 4) ? [:] : ["w": .integer(Int64(generator.number(0...3)))]
  }

  private mutating func day() -> Int64 { Int64(19_700 + generator.number(0...2)) }

  private static let texts: [Value] = ["", "a", "ab", "b", "\u{E9}", "e\u{301}"]
  private static let mixed: [Value] = [
    1, 1.0, 2, "a", "1", true, false, .float(.nan), -0.0, 0, 9_007_199_254_740_993,
    9_007_199_254_740_992.0, [1, 2], [1], [], ["a"], .date(.init(daysSinceEpoch: 19_700)),
    .float(.infinity),
  ]
}
