import Diagnostics

extension Parser {
  /// Parses which labels a node or types an edge has.
  ///
  ///     label-expression → label-term ("|" ":"? label-term)*
  mutating func parseLabelExpression() -> LabelExpression {
    var left = parseLabelTerm()
    while at(.bar), !barsEndExpressions || hasLaterBar {
      advance()
      _ = eat(.colon)
      left = .or(left, parseLabelTerm())
      grow()
    }
    return left
  }

  /// Parses labels that go together.
  ///
  ///     label-term → label-factor (("&" | ":") label-factor)*
  private mutating func parseLabelTerm() -> LabelExpression {
    var left = parseLabelFactor()
    while eat(.ampersand) || eat(.colon) {
      left = .and(left, parseLabelFactor())
      grow()
    }
    return left
  }

  /// Parses a label.
  ///
  ///     label-factor → "!" label-factor | "(" label-expression ")" | "%" | name
  private mutating func parseLabelFactor() -> LabelExpression {
    let span = current.span
    if at(.exclamation) {
      return nested { parser in
        parser.advance()
        return .not(parser.parseLabelFactor())
      }
    }
    if at(.leftParenthesis) {
      return nested { parser in
        parser.parseBracketed(.leftParenthesis) { $0.parseLabelExpression() }
      }
    }
    if eat(.percent) { return .any(Place(span)) }
    if case .parameter = current.kind { failNotSupported(.dynamicName) }
    if at(.dollar) { failNotSupported(.dynamicName) }
    return .name(parseName(.label))
  }

  /// Whether another bar follows in the same brackets, so that this one belongs to the labels:
  /// in `[x IN xs WHERE x:A|B | x.name]` the first does.
  private var hasLaterBar: Bool {
    var index = position + 1
    while index < text.tokens.count {
      let symbol = symbol(at: index)
      if symbol == .bar { return true }
      if symbol == .semicolon || symbol?.isClosing == true { return false }
      index = (partner(of: index) ?? index) + 1
    }
    return false
  }
}
