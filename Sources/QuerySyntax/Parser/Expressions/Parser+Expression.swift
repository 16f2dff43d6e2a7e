import Diagnostics

extension Parser {
  /// Parses an expression that is not a bare pattern: a condition may be one, a value may not.
  mutating func parseValue() -> Expression {
    let value = parseExpression()
    if case .pattern(let path) = value.kind, path.span == lastBarePattern {
      report(.patternAsValue, at: path.span)
    }
    return value
  }

  /// Parses an expression whose operators all bind tighter than `floor`.
  ///
  ///     expression → prefix (operator expression)*
  mutating func parseExpression(above floor: Precedence = .lowest) -> Expression {
    nested { parser in
      let left = parser.parsePrefix(above: floor)
      return parser.parseOperators(after: left, above: floor)
    }
  }

  /// Parses the operators after an operand, as many as bind tighter than `floor`.
  mutating func parseOperators(after operand: Expression, above floor: Precedence) -> Expression {
    var left = operand
    while let longer = parseOperator(after: left, above: floor) {
      left = longer
      grow()
    }
    return left
  }

  private mutating func parseOperator(after left: Expression, above floor: Precedence)
    -> Expression?
  {
    if let binary = binaryOperator, binary.precedence > floor { return parseBinary(left, binary) }
    if floor < .comparison, comparison != nil { return parseComparison(left) }
    if floor < .predicate, at(.is) || at(.doubleColon) { return parseIs(left) }
    return nil
  }

  private var binaryOperator: BinaryOperator? { BinaryOperator(current) }

  private var comparison: Comparison? { Comparison(current) }

  private mutating func parseBinary(_ left: Expression, _ binary: BinaryOperator) -> Expression {
    refuseForeignOperator()
    advance()
    if binary == .startsWith || binary == .endsWith { expect(.with) }
    let right = parseExpression(above: binary.precedence)
    return Expression(.binary(left, binary, right), span(from: left.span.start))
  }

  /// Parses a chain of comparisons.
  ///
  ///     comparison → operand (("=" | "<>" | "<" | "<=" | ">" | ">=") operand)+
  private mutating func parseComparison(_ left: Expression) -> Expression {
    var links: [ComparisonLink] = []
    while let comparison {
      refuseForeignOperator()
      advance()
      links.append(ComparisonLink(comparison, parseExpression(above: .comparison)))
    }
    return Expression(.comparison(left, links), span(from: left.span.start))
  }

  /// Parses tests that begin with `IS`.
  ///
  ///     is → "IS" "NOT"? ("NULL" | "LABELED"? label-expression)
  private mutating func parseIs(_ left: Expression) -> Expression {
    if at(.doubleColon) { failNotSupported(.typeTest) }
    let word = current.span
    advance()
    let negated = at(.not) && goesOn(ahead(1)) && eat(.not)
    if at(.typed) || at(.normalized) || at(.doubleColon) { failNotSupported(.typeTest) }
    refuseComparison(from: word, negated: negated)
    if eat(.null) {
      return Expression(.isNull(left, negated: negated), span(from: left.span.start))
    }
    if at(.labeled), goesOn(ahead(1)) { advance() }
    let labels = parseLabelExpression()
    let test = Expression(.hasLabels(left, labels), span(from: left.span.start))
    return negated ? Expression(.unary(.not, test), test.span) : test
  }

  /// Names the operator for `IS 3` and `IS NOT 'a'`.
  private mutating func refuseComparison(from word: SourceSpan, negated: Bool) {
    switch current.kind {
    case .text, .integer, .float:
      fail(
        .foreignOperator(negated ? "IS NOT" : "IS", use: negated ? "'<>'" : "'='"),
        at: span(from: word.start))
    case .word, .quotedName, .parameter, .symbol, .invalid, .end: break
    }
  }

  /// Whether a token goes on with `IS NOT` or `IS LABELED`, whose last word is no label then.
  private func goesOn(_ token: Token) -> Bool {
    token.symbol == .percent || !isAfterOperand(token)
  }

  /// Parses an operand with the words and signs before it.
  ///
  ///     prefix → "NOT" expression | sign | postfix
  private mutating func parsePrefix(above floor: Precedence) -> Expression {
    switch prefix {
    case .not: parseNot(above: floor)
    case .minus, .plus: parseSigned()
    case nil: parsePostfix()
    }
  }

  private var prefix: UnaryOperator? {
    if at(.minus) { return .minus }
    if at(.plus) { return .plus }
    return at(.not) && !atVariable && symbol(ahead: 1) != .dot ? .not : nil
  }

  private mutating func parseNot(above floor: Precedence) -> Expression {
    let start = start
    if floor >= .not { fail(.bareNot) }
    advance()
    // `NOT a = b` is `NOT (a = b)`, and `NOT NOT a` is no looser.
    let operand = nested { parser in
      let inner = parser.parsePrefix(above: .and)
      return parser.parseOperators(after: inner, above: .not)
    }
    return Expression(.unary(.not, operand), span(from: start))
  }

  /// Parses an operand with a sign before it; a minus belongs to the number right after it.
  ///
  ///     sign → ("+" | "-") (sign | postfix)
  private mutating func parseSigned() -> Expression {
    if let number = parseNegativeNumber() { return number }
    let start = start
    let sign: UnaryOperator = at(.minus) ? .minus : .plus
    refuseForeignOperator()
    advance()
    let operand = nested { $0.parsePrefix(above: .power) }
    return Expression(.unary(sign, operand), span(from: start))
  }

  /// Names the operator to use for one of another language, or for a dash that is no minus.
  mutating func refuseForeignOperator() {
    switch symbol(ahead: 0) {
    case .foreignEqual: reportForeign("'='")
    case .foreignNotEqual: reportForeign("'<>'")
    case .foreignAnd: reportForeign("'AND'")
    case .foreignOr: reportForeign("'OR' between conditions, '+' between texts")
    case .minus, .less, .greater:
      if current.span.end - current.span.start > 1,
        let scalar = written(current).unicodeScalars.first
      {
        fail(.invalidCharacter(scalar))
      }
    default: break
    }
  }

  mutating func reportForeign(_ replacement: String) {
    report(.foreignOperator(written(current), use: replacement), at: current.span)
  }
}
