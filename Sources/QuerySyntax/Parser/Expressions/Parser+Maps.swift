import Diagnostics

extension Parser {
  /// Parses a map.
  ///
  ///     map → "{" (entry ("," entry)*)? "}"
  mutating func parseMap() -> Expression {
    let start = start
    let entries = parseBracketedList(.leftBrace) { $0.parseMapEntry() }
    return Expression(.map(entries), span(from: start))
  }

  /// Parses a key and its value.
  ///
  ///     entry → name ":" expression
  private mutating func parseMapEntry() -> MapEntry {
    let key = parseName(.key)
    expect(.colon)
    return MapEntry(key: key, value: parseValue())
  }

  /// Parses what a map takes from a node, an edge or another map.
  ///
  ///     projection → name "{" (projection-item ("," projection-item)*)? "}"
  mutating func parseMapProjectionItems() -> [MapProjectionItem] {
    parseBracketedList(.leftBrace) { $0.parseMapProjectionItem() }
  }

  /// Parses one thing taken.
  ///
  ///     projection-item → "." "*" | "." name | entry | name
  private mutating func parseMapProjectionItem() -> MapProjectionItem {
    if eat(.dot) { return eat(.star) ? .allProperties : .property(parseName(.key)) }
    return symbol(ahead: 1) == .colon ? .entry(parseMapEntry()) : .variable(parseName(.variable))
  }

  /// Whether braces hold a projection and not clauses: `count {.a}` against `COUNT { (a) }`.
  func holdsProjection(at brace: Int) -> Bool {
    let first = token(brace + 1)
    if first.symbol == .dot || first.symbol == .rightBrace { return true }
    guard first.isName else { return false }
    switch symbol(at: brace + 2) {
    case .colon, .comma, .rightBrace: return true
    default: return false
    }
  }
}
