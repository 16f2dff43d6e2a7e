import QuerySyntax
import TestSupport

extension QueryMaker {
  mutating func makeMatch(isOptional: Bool) -> Clause {
    let paths = (0..<(chance(25) ? 2 : 1)).map { _ in makePath() }
    return makeMatch(paths, isOptional: isOptional)
  }

  mutating func makeMatch(_ paths: [PathPattern], isOptional: Bool) -> Clause {
    for path in paths { declare(path, isCertain: !isOptional) }
    let condition = chance(40) ? makeBoolean(2) : chance(30) ? makeLookup() : nil
    return Clause(.match(Pattern(paths), where: condition, isOptional: isOptional))
  }

  /// `shortestPath` between two nodes that are bound.
  mutating func makeSearch() -> Clause {
    hasLongPath = true
    let ends = variables(.node)
    let start = generator.pick(ends).name
    let end = generator.pick(ends.filter { $0.name != start }).name
    let isSingle = chance(50)
    let edge = EdgePattern(
      types: makeTypes(), makeDirection(), repetition: Repetition(nil, chance(50) ? nil : 3))
    let path = PathPattern(
      named: name("p"), search: isSingle ? .shortestPath : .allShortestPaths, NodePattern(start),
      [PatternStep(edge, NodePattern(end))])
    let differ = Expression.compare(.variable(start), .notEqual, .variable(end))
    let isOptional = isSingle && chance(30)
    declare(path.variable?.text ?? "", .path, isCertain: !isOptional)
    let condition = chance(70) ? differ : nil
    return Clause(.match(Pattern([path]), where: condition, isOptional: isOptional))
  }

  /// A path of at most two edges; its names are declared later, so that nothing in it refers to
  /// what is bound only beside it.
  private mutating func makePath() -> PathPattern {
    let steps = generator.number(0...(fuel > 4 ? 2 : 1))
    fuel -= steps + 1
    return PathPattern(
      named: chance(15) ? name("p") : nil, mode: chance(12) ? makeMode() : nil, makeNode(),
      (0..<steps).map { _ in makeStep() })
  }

  mutating func makeStep() -> PatternStep {
    chance(18) ? PatternStep(.group(makeGroup()), makeNode()) : PatternStep(makeEdge(), makeNode())
  }

  mutating func makeNode() -> NodePattern {
    if chance(45), let bound = pick(.node) { return NodePattern(bound.name) }
    let name = chance(80) ? name("n") : nil
    return NodePattern(
      name, labels: chance(20) ? makeLabels() : nil,
      properties: chance(7) ? .map([("x", makeInteger(0))]) : nil,
      condition: name.flatMap { name in
        chance(8)
          ? .compare(.property(name, "x"), .greater, .integer(generator.number(0...2))) : nil
      })
  }

  mutating func makeEdge() -> EdgePattern {
    let repetition = chance(25) ? makeRepetition() : nil
    let name = chance(45) ? name("r") : nil
    return EdgePattern(
      name, types: makeTypes(), makeDirection(), repetition: repetition,
      properties: chance(6) ? .map([("w", .integer(generator.number(0...3)))]) : nil)
  }

  private mutating func makeRepetition() -> Repetition {
    if !hasLongPath, chance(30) {
      hasLongPath = true
      return Repetition(chance(50) ? 0 : nil, chance(70) ? nil : 4)
    }
    let minimum = generator.number(0...2)
    return Repetition(minimum, minimum + generator.number(0...1))
  }

  mutating func makeDirection() -> EdgePattern.Direction {
    generator.pick([.right, .right, .left, .either])
  }

  mutating func makeTypes() -> LabelExpression? {
    guard chance(50) else { return nil }
    let types = RandomGraph.edgeTypes + (chance(15) ? ["Unseen"] : [])
    let first = LabelExpression.name(Identifier(generator.pick(types)))
    return chance(40) ? .or(first, .name(Identifier(generator.pick(types)))) : first
  }

  mutating func makeLabels() -> LabelExpression {
    let first = LabelExpression.name(Identifier(generator.pick(RandomGraph.labels)))
    let second = LabelExpression.name(Identifier(generator.pick(RandomGraph.labels + ["Unseen"])))
    switch generator.number(0...5) {
    case 0: return .and(first, second)
    case 1: return .or(first, second)
    case 2: return .not(first)
    default: return first
    }
  }

  private mutating func declare(_ path: PathPattern, isCertain: Bool) {
    for group in path.steps.compactMap(\.group) { declare(group, isCertain: isCertain) }
    for node in [path.start] + path.steps.map(\.node) {
      if let name = node.variable?.text { declare(name, .node, isCertain: isCertain) }
    }
    for edge in path.steps.compactMap(\.edge) {
      if let name = edge.variable?.text {
        declare(name, edge.repetition == nil ? .edge : .edges, isCertain: isCertain)
      }
    }
    if let name = path.variable?.text { declare(name, .path, isCertain: isCertain) }
  }
}
