import Diagnostics

extension Parser {
  /// Parses an expression without operators.
  ///
  ///     atom → simple-atom | list | map | parenthesised | path | word-atom
  mutating func parseAtom() -> Expression {
    let start = start
    let kind = parseAtomKind()
    return Expression(kind, span(from: start))
  }

  private mutating func parseAtomKind() -> Expression.Kind {
    if isName(ahead: 0) { return parseWordAtom() }
    if at(.leftBracket) { return parseListAtom() }
    if at(.leftParenthesis) { return parseParenthesised() }
    if at(.leftBrace) { return parseMap().kind }
    return at(.exclamation) ? parseForeignNot() : parseSimpleAtom()
  }

  /// Parses what holds no other expression.
  ///
  ///     simple-atom → INTEGER | FLOAT | TEXT | PARAMETER
  private mutating func parseSimpleAtom() -> Expression.Kind {
    switch current.kind {
    case .integer(let value): return parseInteger(value)
    case .float(let value): return parseLiteral(.float(value))
    case .text(let value): return parseLiteral(.text(value))
    case .parameter(let name): return parseParameter(name)
    case .symbol(.dollar):
      advance()
      fail(expected: .name(.parameter))
    case .word, .quotedName, .symbol, .invalid, .end: fail(expected: .expression)
    }
    return .literal(.null)
  }

  private mutating func parseForeignNot() -> Expression.Kind {
    report(.foreignOperator("!", use: "'NOT'"), at: current.span)
    advance()
    return nested { $0.parseAtomKind() }
  }

  private mutating func parseLiteral(_ literal: Literal) -> Expression.Kind {
    advance()
    return .literal(literal)
  }

  private mutating func parseInteger(_ value: UInt64) -> Expression.Kind {
    guard let integer = Int64(exactly: value) else {
      report(.integerOverflow(written(current)), at: current.span)
      return parseLiteral(.integer(0))
    }
    return parseLiteral(.integer(integer))
  }

  /// Parses `-1`, unless something is taken from the number first: `-1[0]` is `-(1[0])`.
  mutating func parseNegativeNumber() -> Expression? {
    guard at(.minus), current.span.end - current.span.start == 1 else { return nil }
    switch symbol(ahead: 2) {
    case .dot, .leftBracket, .colon: return nil
    default: break
    }
    let start = start
    let literal: Literal
    switch ahead(1).kind {
    case .integer(let value): literal = .integer(Int64(truncatingIfNeeded: 0 &- value))
    case .float(let value): literal = .float(-value)
    default: return nil
    }
    advance()
    advance()
    return Expression(.literal(literal), span(from: start))
  }

  private mutating func parseParameter(_ name: String) -> Expression.Kind {
    let span = current.span
    advance()
    return .parameter(Identifier(name, span))
  }

  /// Parses a path as a condition, or an expression in parentheses.
  private mutating func parseParenthesised() -> Expression.Kind {
    if isPath(at: position) { return parsePatternCondition() }
    return parseBracketed(.leftParenthesis) { $0.parseExpression() }.kind
  }

  private mutating func parsePatternCondition() -> Expression.Kind {
    let path = parseBarePath()
    lastBarePattern = path.span
    return .pattern(path)
  }

  /// Parses a path whose edges are all of two dashes.
  ///
  ///     path → node (edge node)+
  mutating func parseBarePath(named variable: Identifier? = nil) -> PathPattern {
    let start = variable?.span.start ?? start
    let node = parseNode()
    let steps = parseSteps()
    return PathPattern(variable: variable, start: node, steps: steps, span(from: start))
  }

  /// Parses what begins with a word.
  ///
  ///     word-atom → "NULL" | "TRUE" | "FALSE" | case | subquery | call | projection | name
  private mutating func parseWordAtom() -> Expression.Kind {
    if at(.case), !atVariable { return parseCase() }
    if let subqueryKind { return parseSubqueryExpression(subqueryKind) }
    if isCall(at: position) { return parseCall() }
    return parseConstant() ?? parseVariable()
  }

  private mutating func parseConstant() -> Expression.Kind? {
    constant.map { parseLiteral($0) }
  }

  private mutating func parseVariable() -> Expression.Kind {
    guard atVariable else {
      fail(expected: .expression)
      return .literal(.null)
    }
    let name = parseName(.variable)
    return at(.leftBrace) ? .mapProjection(name, parseMapProjectionItems()) : .variable(name)
  }

  private var constant: Literal? {
    switch keyword(ahead: 0) {
    case .null: .null
    case .true: .boolean(true)
    case .false: .boolean(false)
    default: nil
    }
  }
}
