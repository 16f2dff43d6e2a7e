import QuerySyntax

extension SyntaxGenerator {
  mutating func pattern() -> Pattern {
    Pattern(some(1...2) { $0.path() })
  }

  /// A path of a `MATCH`.
  mutating func path() -> PathPattern {
    if chance(30) { return searchedPath() }
    let search = chance(20) ? pick([PathSearch.shortestPath, .allShortestPaths]) : .all
    return path(named: maybe { $0.name() }, search, steps: 0...2)
  }

  /// A path with a prefix or with paths in parentheses in it.
  private mutating func searchedPath() -> PathPattern {
    let steps = some(1...2) { generator in
      generator.chance(50)
        ? PatternStep(.group(generator.group()), generator.node())
        : PatternStep(generator.edge(), generator.node())
    }
    return PathPattern(
      variable: maybe { $0.name() }, search: search(),
      mode: maybe(30) { $0.pick(PathMode.allCases) },
      start: chance(50) ? NodePattern(Self.nowhere) : node(), steps: steps, Self.nowhere)
  }

  private mutating func search() -> PathSearch {
    pick([
      .all, .any(count: nil), .any(count: bound()), .anyShortest, .allShortest,
      .shortest(count: bound()), .shortestGroups(count: nil), .shortestGroups(count: bound()),
    ])
  }

  /// One that repeats or has a condition: else its parentheses might mean nothing.
  private mutating func group() -> PathGroup {
    let repetition = maybe(80) { $0.quantifier() }
    return PathGroup(
      start: node(), steps: some(1...2) { PatternStep($0.edge(), $0.node()) },
      condition: repetition == nil ? expression() : maybe(30) { $0.expression() },
      repetition: repetition, Self.nowhere)
  }

  private mutating func quantifier() -> Repetition {
    guard let minimum = maybe(80, { $0.bound() }) else {
      return Repetition(minimum: nil, maximum: nil, Self.nowhere)
    }
    return Repetition(minimum: minimum, maximum: maybe(70) { $0.bound() }, Self.nowhere)
  }

  /// A path that can be told from an expression: it has an edge.
  mutating func condition() -> PathPattern {
    path(named: nil, .all, steps: 1...2)
  }

  mutating func path(
    named variable: Identifier?, _ search: PathSearch, steps: ClosedRange<Int>
  ) -> PathPattern {
    PathPattern(
      variable: variable, search: search, start: node(),
      steps: some(steps) { PatternStep($0.edge(), $0.node()) }, Self.nowhere)
  }

  mutating func node() -> NodePattern {
    NodePattern(
      variable: maybe(70) { $0.name() }, labels: maybe { $0.labels() },
      properties: maybe(20) { $0.properties() }, condition: maybe(15) { $0.expression() },
      Self.nowhere)
  }

  /// A parameter after `*` would be a bound, so an edge of open length has none as its properties.
  private mutating func edge() -> EdgePattern {
    let repetition = maybe(30) { $0.repetition() }
    let isOpen = repetition != nil && repetition?.maximum == nil
    return EdgePattern(
      variable: maybe { $0.name() }, types: maybe { $0.labels() },
      direction: pick([.right, .left, .either]), repetition: repetition,
      properties: maybe(20) { isOpen ? $0.map() : $0.properties() },
      condition: maybe(15) { $0.expression() }, Self.nowhere)
  }

  private mutating func repetition() -> Repetition {
    Repetition(minimum: maybe { $0.bound() }, maximum: maybe { $0.bound() }, Self.nowhere)
  }

  private mutating func bound() -> Expression {
    Expression(
      chance(80) ? .literal(.integer(Int64(pick(0...9)))) : .parameter(name()), Self.nowhere)
  }

  private mutating func properties() -> Expression {
    chance(80) ? map() : Expression(.parameter(name()), Self.nowhere)
  }

  private mutating func map() -> Expression {
    Expression(.map(some(0...2) { $0.entry() }), Self.nowhere)
  }
}
