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
    while !isPanicking {
      if let binary = BinaryOperator(current), binary.precedence > floor {
        left = parseBinary(left, binary)
      } else if floor < .comparison, Comparison(current) != nil {
        left = parseComparison(left)
      } else if floor < .predicate, at(.is) || at(.doubleColon) {
        left = parseIs(left)
      } else {
        break
      }
      grow()
    }
    return left
  }

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
    while let comparison = Comparison(current) {
      refuseForeignOperator()
      advance()
      links.append(ComparisonLink(comparison, parseExpression(above: .comparison)))
    }
    return Expression(.comparison(left, links), span(from: left.span.start))
  }

  /// Parses tests that begin with `IS`.
  ///
  ///     is → "IS" "NOT"? "NULL" | "IS" label-expression
  private mutating func parseIs(_ left: Expression) -> Expression {
    if at(.doubleColon) { failNotSupported(.typeTest) }
    advance()
    let negated = at(.not) && ahead(1).keyword != nil && eat(.not)
    if at(.typed) || at(.normalized) || at(.doubleColon) { failNotSupported(.typeTest) }
    let kind: Expression.Kind
    if negated || at(.null) {
      expect(.null)
      kind = .isNull(left, negated: negated)
    } else {
      kind = .hasLabels(left, parseLabelExpression())
    }
    return Expression(kind, span(from: left.span.start))
  }

  /// Parses an operand with the signs before it.
  ///
  ///     prefix → "NOT" expression | sign
  private mutating func parsePrefix(above floor: Precedence) -> Expression {
    guard at(.not), !atVariable, ahead(1).symbol != .dot else { return parseSigned() }
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

  /// Parses an operand with signs before it; a minus belongs to the number right after it.
  ///
  ///     sign → ("+" | "-") sign | postfix
  private mutating func parseSigned() -> Expression {
    guard at(.minus) || at(.plus) else { return parsePostfix() }
    if let number = parseNegativeNumber() { return number }
    let start = start
    let sign: UnaryOperator = at(.minus) ? .minus : .plus
    refuseForeignOperator()
    advance()
    let operand = nested { $0.parseSigned() }
    return Expression(.unary(sign, operand), span(from: start))
  }

  /// Names the operator to use for one of another language, or for a dash that is no minus.
  mutating func refuseForeignOperator() {
    switch current.symbol {
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
