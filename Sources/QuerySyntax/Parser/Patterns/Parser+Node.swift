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
    let detail = nested(levels: 2) { parser in
      parser.parseBracketed(.leftParenthesis) { $0.parseNodeDetail() }
    }
    return NodePattern(
      variable: detail.variable, labels: detail.labels, properties: detail.properties,
      condition: detail.condition, span(from: start))
  }

  private struct NodeDetail {
    let variable: Identifier?
    let labels: LabelExpression?
    let properties: Expression?
    let condition: Expression?
  }

  private mutating func parseNodeDetail() -> NodeDetail {
    NodeDetail(
      variable: parseElementVariable(), labels: parseElementLabels(),
      properties: parseElementProperties(), condition: parseWhere())
  }

  /// Parses the name of a node or edge, which may be `where` or `is` if that can be told.
  mutating func parseElementVariable() -> Identifier? {
    guard isName(ahead: 0), !atElementKeyword else { return nil }
    return parseName(.variable)
  }

  /// Whether `WHERE` or `IS` is meant and no variable of that name.
  private var atElementKeyword: Bool {
    guard at(.where) || at(.is) else { return false }
    switch ahead(1).kind {
    case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.colon), .symbol(.star),
      .word(.where), .word(.is):
      return false
    case .symbol(.leftBrace), .parameter: return at(.where)
    case .word, .quotedName, .text, .integer, .float, .symbol, .invalid, .end: return true
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
