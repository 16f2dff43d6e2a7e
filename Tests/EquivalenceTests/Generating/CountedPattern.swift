import QuerySyntax
import TestSupport

/// Random queries that ask how often a pattern fits, by none, one or two of its nodes: with cycles,
/// parallel edges, several matches, and edges that may and may not be the same.
struct CountedPattern {
  private var generator: SeededGenerator
  private let names = ["a", "b", "c", "d"]

  static func make(seed: UInt64) throws -> GeneratedQuery {
    var maker = CountedPattern(generator: SeededGenerator(seed: seed))
    return GeneratedQuery(
      query: try Query(parsing: maker.text()), parameters: QueryMaker.parameters)
  }

  private mutating func text() -> String {
    let isDirected = chance(60)
    let edges = (0..<generator.number(1...4)).map { _ in edge(isDirected) }
    let split = chance(25) ? generator.number(0...edges.count) : 0
    let parts = [edges[..<split], edges[split...]].filter { !$0.isEmpty }
    let matches = parts.map { "MATCH \($0.joined(separator: ", "))" }.joined(separator: " ")
    let used = names.filter { name in edges.contains { $0.contains("(\(name)") } }
    return "\(matches)\(condition(used)) \(result(used))"
  }

  private mutating func edge(_ isDirected: Bool) -> String {
    let left = node()
    let right = node()
    let types = generator.pick(["", "", ":R", ":R", ":S", ":R|S"])
    guard isDirected else { return "\(left)-[\(types)]-\(right)" }
    return chance(50) ? "\(left)-[\(types)]->\(right)" : "\(left)<-[\(types)]-\(right)"
  }

  private mutating func node() -> String {
    "(\(generator.pick(names))\(generator.pick(["", "", ":A", ":B", ":A|B"])))"
  }

  private mutating func condition(_ used: [String]) -> String {
    var conditions: [String] = []
    if chance(30) { conditions.append("\(generator.pick(used)).x > 0") }
    if chance(20) { conditions.append("\(generator.pick(used)) <> \(generator.pick(used))") }
    if chance(20) {
      conditions.append("\(generator.pick(used)):B AND \(generator.pick(used)).m = 1")
    }
    return conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))"
  }

  private mutating func result(_ used: [String]) -> String {
    let (one, two) = (generator.pick(used), generator.pick(used))
    return generator.pick([
      "RETURN count(*)", "RETURN \(one), count(*)",
      "RETURN \(one) AS one, \(two) AS two, count(*)", "RETURN \(one).x, count(\(two))",
      "RETURN \(one).x, count(DISTINCT \(two).m)",
      "RETURN count(DISTINCT \(one)), max(\(two).x)",
      "RETURN DISTINCT \(one) AS one, \(two).x AS two",
    ])
  }

  private mutating func chance(_ percent: Int) -> Bool { generator.number(1...100) <= percent }
}
