import Diagnostics

extension Parser {
  /// Parses a node.
  ///
  ///     node → "(" name? labels? properties? where? ")"
  mutating func parseNode() -> NodePattern {
    let start = start
    guard at(.leftParenthesis) else {
      fail(expected: .node)
      return NodePattern(SourceSpan(start, start))
    }
    let (variable, labels, properties, condition) = parseBracketed(.leftParenthesis) { parser in
      (
        parser.parseElementVariable(), parser.parseElementLabels(),
        parser.parseElementProperties(), parser.parseWhere()
      )
    }
    return NodePattern(
      variable: variable, labels: labels, properties: properties, condition: condition,
      span(from: start))
  }

  /// Parses the name of a node or edge, which may be `where` or `is` if that can be told.
  mutating func parseElementVariable() -> Identifier? {
    guard current.isName else { return nil }
    guard at(.where) || at(.is) else { return parseName(.variable) }
    switch ahead(1).kind {
    case .symbol(let next):
      let isKeyword = next == .leftParenthesis || next == .exclamation || next == .percent
      return isKeyword ? nil : parseName(.variable)
    case .word(let next): return next == .where || next == .is ? parseName(.variable) : nil
    case .quotedName, .parameter, .text, .integer, .float, .invalid, .end: return nil
    }
  }

  /// Parses the labels of a node or the types of an edge.
  ///
  ///     labels → (":" | "IS") label-expression
  mutating func parseElementLabels() -> LabelExpression? {
    eat(.colon) || eat(.is) ? parseLabelExpression() : nil
  }

  /// Parses the properties of a node or an edge.
  ///
  ///     properties → map | PARAMETER
  mutating func parseElementProperties() -> Expression? {
    if at(.leftBrace) { return parseMap() }
    guard case .parameter = current.kind else { return nil }
    return parseAtom()
  }
}
