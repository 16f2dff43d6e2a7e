import Diagnostics

extension Parser {
  /// Parses an edge.
  ///
  ///     edge → "<"? "-" ("[" detail "]" "-" | "-")? ">"? quantifier?
  ///     detail → name? labels? length? properties? where?
  mutating func parseEdge() -> EdgePattern {
    let start = start
    let pointsLeft = eat(.less)
    expect(.minus)
    let detail = at(.leftBracket) ? parseBracketedDetail() : nil
    if detail != nil { expect(.minus) } else { _ = eat(.minus) }
    let pointsRight = eat(.greater)
    return EdgePattern(
      variable: detail?.variable, types: detail?.types,
      direction: pointsLeft == pointsRight ? .either : pointsLeft ? .left : .right,
      repetition: parseQuantifier(after: detail?.repetition), properties: detail?.properties,
      condition: detail?.condition, span(from: start))
  }

  private struct EdgeDetail {
    let variable: Identifier?
    let types: LabelExpression?
    let repetition: Repetition?
    let properties: Expression?
    let condition: Expression?
  }

  private mutating func parseBracketedDetail() -> EdgeDetail {
    nested(levels: 2) { parser in
      parser.parseBracketed(.leftBracket) { $0.parseEdgeDetail() }
    }
  }

  private mutating func parseEdgeDetail() -> EdgeDetail {
    EdgeDetail(
      variable: parseElementVariable(), types: parseElementLabels(), repetition: parseLength(),
      properties: parseElementProperties(), condition: parseWhere())
  }

  /// Parses openCypher's length of a path.
  ///
  ///     length → "*" bound? (".." bound?)?
  private mutating func parseLength() -> Repetition? {
    let start = start
    guard eat(.star) else { return nil }
    let minimum = parseBound()
    let maximum = eat(.doubleDot) ? parseBound() : minimum
    return Repetition(minimum: minimum, maximum: maximum, span(from: start))
  }

  /// Parses GQL's quantifier, which stands after an edge or a path in parentheses.
  ///
  ///     quantifier → "+" | "*" | "{" bound "}" | "{" bound? "," bound? "}"
  mutating func parseQuantifier(after length: Repetition?) -> Repetition? {
    let start = start
    var minimum: Expression?
    var maximum: Expression?
    if eat(.star) {
      minimum = zero(at: span(from: start))
    } else if at(.leftBrace) {
      (minimum, maximum) = parseBracketed(.leftBrace) { $0.parseQuantifierBounds() }
    } else if !eat(.plus) {
      return length
    }
    if length != nil { fail(expected: .node) }
    return Repetition(minimum: minimum, maximum: maximum, span(from: start))
  }

  private mutating func parseQuantifierBounds() -> (Expression?, Expression?) {
    let start = start
    let minimum = parseBound()
    guard at(.comma) else {
      if minimum == nil { fail(.emptyQuantifier) }
      return (minimum, minimum)
    }
    advance()
    return (minimum ?? zero(at: span(from: start)), parseBound())
  }

  private func zero(at span: SourceSpan) -> Expression {
    Expression(.literal(.integer(0)), span)
  }

  /// Parses one end of a length, if it is there.
  ///
  ///     bound → INTEGER | PARAMETER
  private mutating func parseBound() -> Expression? {
    switch current.kind {
    case .integer, .parameter: return parseAtom()
    case .symbol(.minus):
      if case .integer = ahead(1).kind { fail(.negativeBound) }
      return nil
    case .word, .quotedName, .text, .float, .symbol, .invalid, .end: return nil
    }
  }
}
