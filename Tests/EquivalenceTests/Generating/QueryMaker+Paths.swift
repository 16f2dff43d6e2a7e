import QuerySyntax
import TestSupport

// MARK: - Paths in parentheses, modes and searches

extension QueryMaker {
  /// A mode under which any path ends.
  mutating func makeMode() -> PathMode { generator.pick([.trail, .simple, .acyclic]) }

  /// A path in parentheses: of one or two edges, mostly repeated.
  mutating func makeGroup() -> PathGroup {
    fuel -= 2
    let count = chance(65) ? 1 : 2
    let names = (0...count).map { _ in chance(65) ? name("g") : nil }
    let edges = (0..<count).map { _ in
      EdgePattern(chance(40) ? name("e") : nil, types: makeTypes(), makeDirection())
    }
    let nodes = names.map { NodePattern($0, labels: chance(12) ? makeLabels() : nil) }
    return PathGroup(
      nodes[0], zip(edges, nodes.dropFirst()).map { PatternStep($0, $1) },
      where: chance(40) ? makeGroupCondition(names.compactMap { $0 }, edges) : nil,
      repetition: chance(88) ? makeGroupRepetition() : nil)
  }

  private mutating func makeGroupRepetition() -> Repetition {
    if !hasLongPath, chance(20) {
      hasLongPath = true
      return Repetition(chance(50) ? 0 : nil, nil)
    }
    let minimum = generator.number(0...2)
    return Repetition(minimum, minimum + generator.number(0...2))
  }

  /// Something about two elements of one repetition, or about one and an earlier one.
  private mutating func makeGroupCondition(_ nodes: [String], _ edges: [EdgePattern]) -> Expression?
  {
    let properties =
      nodes.map { Expression.property($0, "x") }
      + edges.compactMap { $0.variable.map { .property($0.text, "w") } }
    guard !properties.isEmpty else { return nil }
    let other = chance(20) ? makeInteger(0) : generator.pick(properties)
    let comparison = generator.pick([Comparison.less, .lessOrEqual, .notEqual, .equal])
    return .compare(generator.pick(properties), comparison, other)
  }

  /// A search for paths, alone or beside a node or an edge at one of its ends.
  mutating func makeChoice() -> Clause {
    let ends = (makeEnd(), makeEnd())
    let path = PathPattern(
      named: chance(70) ? name("p") : nil, search: makePathSearch(),
      mode: chance(25) ? generator.pick(PathMode.allCases) : nil, ends.0,
      makeSearchedSteps(to: ends.1))
    var paths = [path.boundedIfWalk]
    let names = [ends.0, ends.1].compactMap(\.variable?.text)
    if chance(20), !names.isEmpty {
      let name = generator.pick(names)
      paths.append(
        chance(50)
          ? PathPattern(NodePattern(name, labels: makeLabels()))
          : PathPattern(
            NodePattern(name), [PatternStep(EdgePattern(nil, makeDirection()), NodePattern())]))
    }
    return makeMatch(chance(50) ? paths : paths.reversed(), isOptional: chance(15))
  }

  private mutating func makeEnd() -> NodePattern {
    if chance(40), let bound = pick(.node) { return NodePattern(bound.name) }
    return NodePattern(chance(85) ? name("n") : nil, labels: chance(25) ? makeLabels() : nil)
  }

  private mutating func makePathSearch() -> PathSearch {
    let count = chance(80) ? Expression.integer(generator.number(1...3)) : .parameter("i")
    return generator.pick([
      .anyShortest, .allShortest, .shortest(count: count), .shortestGroups(count: count),
      .any(count: chance(50) ? count : nil), .shortestGroups(count: nil),
    ])
  }

  private mutating func makeSearchedSteps(to end: NodePattern) -> [PatternStep] {
    fuel -= 3
    switch generator.number(0...5) {
    case 0: return [PatternStep(.group(makeGroup()), end)]
    case 1:
      let middle = NodePattern(
        chance(60) ? name("m") : nil, labels: chance(30) ? makeLabels() : nil)
      let condition = middle.variable.map {
        Expression.compare(.property($0.text, "x"), .less, .integer(3))
      }
      let first = PatternStep(makeEdge(), middle)
      let second = PatternStep(makeSearchedEdge(), NodePattern())
      guard chance(50) else { return [first, PatternStep(makeSearchedEdge(), end)] }
      return [
        PatternStep(.group(PathGroup(NodePattern(), [first, second], where: condition)), end)
      ]
    default: return [PatternStep(makeSearchedEdge(), end)]
    }
  }

  private mutating func makeSearchedEdge() -> EdgePattern {
    let isLong = !hasLongPath && chance(70)
    if isLong { hasLongPath = true }
    let minimum = chance(70) ? generator.number(0...1) : 2
    return EdgePattern(
      chance(40) ? name("r") : nil, types: makeTypes(), makeDirection(),
      repetition: isLong
        ? Repetition(minimum, nil) : Repetition(minimum, minimum + generator.number(0...2)),
      properties: chance(10) ? .map([("w", .integer(generator.number(0...3)))]) : nil)
  }

  /// The names of a group, each for a list.
  mutating func declare(_ group: PathGroup, isCertain: Bool) {
    let isList = group.repetition != nil
    for node in [group.start] + group.steps.map(\.node) {
      if let name = node.variable?.text {
        declare(name, isList ? .nodes : .node, isCertain: isCertain)
      }
    }
    for edge in group.steps.compactMap(\.edge) {
      if let name = edge.variable?.text {
        let isEdges = isList || edge.repetition != nil
        declare(name, isEdges ? .edges : .edge, isCertain: isCertain)
      }
    }
  }
}

extension PatternStep {
  var group: PathGroup? {
    if case .group(let group) = link { group } else { nil }
  }
}

extension PathPattern {
  /// The path with an upper bound to all that repeats, if it is a walk.
  fileprivate var boundedIfWalk: PathPattern {
    guard mode == .walk else { return self }
    return PathPattern(
      named: variable?.text, search: search, mode: mode, start, steps.map(\.bounded))
  }
}

extension PatternStep {
  fileprivate var bounded: PatternStep {
    switch link {
    case .edge(let edge):
      PatternStep(
        EdgePattern(
          edge.variable?.text, types: edge.types, edge.direction,
          repetition: edge.repetition?.bounded, properties: edge.properties), node)
    case .group(let group):
      PatternStep(
        .group(
          PathGroup(
            group.start, group.steps.map(\.bounded), where: group.condition,
            repetition: group.repetition?.bounded)), node)
    }
  }
}

extension Repetition {
  fileprivate var bounded: Repetition {
    maximum == nil
      ? Repetition(minimum: minimum, maximum: .integer(3), span) : self
  }
}
