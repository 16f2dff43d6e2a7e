import QuerySyntax
import TestSupport

/// Random queries that ask how often a pattern fits, by none, one or two of its nodes: with cycles,
/// parallel edges, several matches, optional ones, edges that may and may not be the same, and edges
/// that must be there or must not.
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
    let edges = (0..<generator.number(1...4)).map { edge(isDirected, name: "r\($0)") }
    let split = chance(25) ? generator.number(0...edges.count) : 0
    let parts = [edges[..<split], edges[split...]].filter { !$0.isEmpty }
    let matches = parts.map { "MATCH \($0.joined(separator: ", "))" }.joined(separator: " ")
    let used = names.filter { name in edges.contains { $0.contains("(\(name)") } }
    let optional = optionalMatches(used)
    let result = !optional.isEmpty && chance(40) ? optionalCount(used, optional) : result(used)
    return "\(matches)\(condition(used))\(optional) \(result)"
  }

  /// Up to two optional matches, the second perhaps beyond the first.
  private mutating func optionalMatches(_ used: [String]) -> String {
    guard chance(40) else { return "" }
    var text = ""
    var anchors = used
    for name in ["e", "f"].prefix(generator.number(1...2)) {
      let type = generator.pick([":R", ":S", ":R|S", ""])
      let far = generator.pick(["", "", "--()", "-[:R]->(:A)", "<-[:S]-(g\(name))"])
      let label = generator.pick(["", "", ":A", ":B"])
      let step = generator.pick(["-[\(type)]->", "<-[\(type)]-", "-[\(type)]-"])
      let condition = chance(15) ? " WHERE \(name).x > 0" : chance(5) ? " WHERE \(used[0]):A" : ""
      text +=
        " OPTIONAL MATCH (\(generator.pick(anchors)))\(step)(\(name)\(label))\(far)\(condition)"
      anchors.append(name)
    }
    return text
  }

  /// How often optional matches fit.
  private mutating func optionalCount(_ used: [String], _ optional: String) -> String {
    let by = generator.pick(["", "\(generator.pick(used)) AS key, "])
    let more = optional.contains("(f") ? ", count(f) AS f" : ""
    return "RETURN \(by)count(e) AS e\(more)\(chance(50) ? ", count(*) AS n" : "")"
  }

  private mutating func edge(_ isDirected: Bool, name: String) -> String {
    let left = node()
    let right = node()
    let types = name + generator.pick(["", "", ":R", ":R", ":S", ":R|S"])
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
    if chance(15) {
      let comparison = generator.pick(["<", "<=", "=", "<>"])
      conditions.append(
        "\(generator.pick(used)).x \(comparison) \(generator.pick(used)).\(generator.pick(["x", "m"]))"
      )
    }
    if chance(15) {
      conditions.append("r0.w \(generator.pick([">", "<=", "=", "<>"])) \(generator.number(0...3))")
    }
    if chance(25) { conditions.append(edgeTest(generator.pick(used), generator.pick(used))) }
    if chance(5) { conditions.append(edgeTest(generator.pick(used), generator.pick(used))) }
    return conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))"
  }

  private mutating func edgeTest(_ left: String, _ right: String) -> String {
    let type = generator.pick([":R", ":S", ":R|S", ""])
    let step = generator.pick(["-[\(type)]->", "<-[\(type)]-", "-[\(type)]-"])
    let path = "(\(left))\(step)(\(right))"
    return generator.pick([
      "NOT \(path)", "NOT \(path)", "NOT EXISTS { \(path) }", path, "EXISTS { MATCH \(path) }",
    ])
  }

  private mutating func result(_ used: [String]) -> String {
    if chance(45) { return measures(used) }
    let (one, two) = (generator.pick(used), generator.pick(used))
    return generator.pick([
      "RETURN count(*)", "RETURN \(one), count(*)",
      "RETURN \(one) AS one, \(two) AS two, count(*)", "RETURN \(one).x, count(\(two))",
      "RETURN \(one).x, count(DISTINCT \(two).m)",
      "RETURN count(DISTINCT \(one)), max(\(two).x)",
      "RETURN DISTINCT \(one) AS one, \(two).x AS two",
      "RETURN \(one).x, count(DISTINCT \(two)), count(*)",
      "RETURN \(one) AS one, count(DISTINCT \(two).x), count(\(one))",
    ])
  }

  /// Aggregates of properties of nodes, and of edges that have names, grouped or not.
  private mutating func measures(_ used: [String]) -> String {
    let key = generator.pick(used)
    let by = generator.pick(["", "", "\(key) AS key, ", "\(key).x AS key, "])
    let asked = (0..<generator.number(1...3)).map { index in
      let element = chance(40) ? "r0" : generator.pick(used)
      let property = generator.pick(element == "r0" ? ["w", "w", "x"] : ["x", "y", "d", "s", "m"])
      let numeric = ["x", "y", "w"].contains(property) || chance(10)
      let functions = numeric ? ["sum", "avg", "count", "min", "max"] : ["count", "min", "max"]
      return "\(generator.pick(functions))(\(element).\(property)) AS v\(index)"
    }
    let count = chance(50) ? ", count(*)" : ""
    return "RETURN \(by)\(asked.joined(separator: ", "))\(count)"
  }

  private mutating func chance(_ percent: Int) -> Bool { generator.number(1...100) <= percent }
}
