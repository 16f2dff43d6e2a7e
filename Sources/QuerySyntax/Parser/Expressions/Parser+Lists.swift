import Diagnostics

extension Parser {
  /// Parses what stands in square brackets.
  ///
  ///     list-atom → pattern-comprehension | list-comprehension | list
  mutating func parseListAtom() -> Expression.Kind {
    let isComprehension = atListComprehension
    return parseBracketed(.leftBracket) { parser in
      isComprehension ? parser.parseListComprehension() : parser.parseListContent()
    }
  }

  private mutating func parseListContent() -> Expression.Kind {
    if at(.rightBracket) { return .list([]) }
    if atNamedPath { return parseNamedPathComprehension() }
    return isPath(at: position) ? parseListOrPattern() : .list(parseList { $0.parseValue() })
  }

  /// Whether `[x IN` begins here and no comma comes: `[x IN xs, y]` is a list of two.
  private var atListComprehension: Bool {
    guard isBinding(at: position + 1) else { return false }
    var index = position + 1
    while index < partner(of: position) ?? index {
      if symbol(at: index) == .comma { return false }
      index = (partner(of: index) ?? index) + 1
    }
    return true
  }

  /// Parses a list that begins with a path, or a comprehension if it goes on as one.
  ///
  ///     list → "[" (expression ("," expression)*)? "]"
  private mutating func parseListOrPattern() -> Expression.Kind {
    let path = parseBarePath()
    if at(.bar) || at(.where) { return parsePatternComprehension(of: path) }
    let pattern = Expression(.pattern(path), path.span)
    let first = parseOperators(after: pattern, above: .lowest)
    if first == pattern { report(.patternAsValue, at: path.span) }
    return .list([first] + (eat(.comma) ? parseList { $0.parseValue() } : []))
  }

  private mutating func parseNamedPathComprehension() -> Expression.Kind {
    let variable = parseName(.variable)
    expect(.equal)
    return parsePatternComprehension(of: parseBarePath(named: variable))
  }

  /// Parses a value for each path.
  ///
  ///     pattern-comprehension → "[" (name "=")? path where? "|" expression "]"
  private mutating func parsePatternComprehension(of path: PathPattern) -> Expression.Kind {
    let condition = parseBeforeBar { $0.parseWhere() }
    expect(.bar)
    return .patternComprehension(path, where: condition, map: parseValue())
  }

  /// Parses a value for each element.
  ///
  ///     list-comprehension → "[" name "IN" expression where? ("|" expression)? "]"
  private mutating func parseListComprehension() -> Expression.Kind {
    let variable = parseName(.variable)
    expect(.in)
    let list = parseBeforeBar { $0.parseValue() }
    let condition = parseBeforeBar { $0.parseWhere() }
    let map = eat(.bar) ? parseValue() : nil
    return .listComprehension(variable, in: list, where: condition, map: map)
  }

  /// Parses something that a `|` ends.
  mutating func parseBeforeBar<Content>(_ parseContent: (inout Parser) -> Content) -> Content {
    let outer = barsEndExpressions
    barsEndExpressions = true
    defer { barsEndExpressions = outer }
    return parseContent(&self)
  }
}
