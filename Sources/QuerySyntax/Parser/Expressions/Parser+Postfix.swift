import Diagnostics

extension Parser {
  /// Parses an atom and what is taken from it.
  ///
  ///     postfix → atom ("." name | "[" expression "]" | "[" expression? ".." expression? "]")*
  ///               (":" label-expression)?
  mutating func parsePostfix() -> Expression {
    var value = parseAtom()
    while let longer = parseAccess(to: value) {
      value = longer
      grow()
    }
    return parseLabelTest(of: value) ?? value
  }

  private mutating func parseAccess(to owner: Expression) -> Expression? {
    if at(.dot) { return parseProperty(of: owner) }
    return at(.leftBracket) ? parseElement(of: owner) : nil
  }

  private mutating func parseLabelTest(of owner: Expression) -> Expression? {
    guard eat(.colon) else { return nil }
    grow()
    return Expression(.hasLabels(owner, parseLabelExpression()), span(from: owner.span.start))
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
