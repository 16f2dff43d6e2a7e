import Diagnostics

extension Parser {
  /// Parses an expression without operators.
  ///
  ///     atom → literal | PARAMETER | list | map | parenthesised | path | word-atom
  mutating func parseAtom() -> Expression {
    let start = start
    let kind: Expression.Kind
    switch current.kind {
    case .integer(let value): kind = parseInteger(value)
    case .float(let value): kind = parseLiteral(.float(value))
    case .text(let value): kind = parseLiteral(.text(value))
    case .parameter(let name): kind = parseParameter(name)
    case .symbol(.leftBracket): kind = parseListAtom()
    case .symbol(.leftBrace): return parseMap()
    case .symbol(.leftParenthesis): kind = parseParenthesised()
    case .word, .quotedName: kind = parseWordAtom()
    case .symbol(.exclamation):
      report(.foreignOperator("!", use: "'NOT'"), at: current.span)
      advance()
      return parseAtom()
    case .symbol(.dollar):
      advance()
      fail(expected: .name(.parameter))
      kind = .literal(.null)
    case .symbol, .invalid, .end:
      fail(expected: .expression)
      kind = .literal(.null)
    }
    return Expression(kind, span(from: start))
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
    switch ahead(2).symbol {
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
    if isPath(at: position) {
      let path = parseBarePath()
      lastBarePattern = path.span
      return .pattern(path)
    }
    return parseBracketed(.leftParenthesis) { $0.parseExpression() }.kind
  }

  /// Parses a path whose edges are all of two dashes.
  ///
  ///     path → node (edge node)+
  mutating func parseBarePath(named variable: Identifier? = nil) -> PathPattern {
    let start = variable?.span.start ?? start
    let node = parseNode()
    let steps = parseSteps(allowsShortEdges: false)
    return PathPattern(variable: variable, start: node, steps: steps, span(from: start))
  }

  /// Parses what begins with a word.
  ///
  ///     word-atom → "NULL" | "TRUE" | "FALSE" | case | subquery | call | projection | name
  private mutating func parseWordAtom() -> Expression.Kind {
    if let literal = constant { return parseLiteral(literal) }
    if at(.case), !atVariable { return parseCase() }
    if let kind = parseSubqueryExpression() { return kind }
    if isCall(at: position) { return parseCall() }
    guard atVariable else {
      fail(expected: .expression)
      return .literal(.null)
    }
    let name = parseName(.variable)
    return at(.leftBrace) ? .mapProjection(name, parseMapProjectionItems()) : .variable(name)
  }

  private var constant: Literal? {
    switch current.keyword {
    case .null: .null
    case .true: .boolean(true)
    case .false: .boolean(false)
    default: nil
    }
  }
}
