import Diagnostics

extension Parser {
  /// Parses an atom and what is taken from it.
  ///
  ///     postfix → atom ("." name | "[" expression "]" | "[" expression? ".." expression? "]")*
  ///               (":" label-expression)?
  mutating func parsePostfix() -> Expression {
    var value = parseAtom()
    while at(.dot) || at(.leftBracket) {
      value = at(.dot) ? parseProperty(of: value) : parseElement(of: value)
      grow()
    }
    guard eat(.colon) else { return value }
    grow()
    return Expression(.hasLabels(value, parseLabelExpression()), span(from: value.span.start))
  }

  private mutating func parseProperty(of owner: Expression) -> Expression {
    expect(.dot)
    let key = parseName(.key)
    return Expression(.property(of: owner, key: key), span(from: owner.span.start))
  }

  private mutating func parseElement(of owner: Expression) -> Expression {
    let kind: Expression.Kind = parseBracketed(.leftBracket) { parser in
      let first = parser.at(.doubleDot) ? nil : parser.parseValue()
      if let first, !parser.at(.doubleDot) { return .element(of: owner, at: first) }
      parser.expect(.doubleDot)
      let last = parser.at(.rightBracket) ? nil : parser.parseValue()
      return .slice(of: owner, from: first, to: last)
    }
    return Expression(kind, span(from: owner.span.start))
  }
}
