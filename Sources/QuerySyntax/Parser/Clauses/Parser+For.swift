extension Parser {
  /// Parses the making of rows from a list, with the place of each element if asked for.
  ///
  ///     for → "FOR" name "IN" expression ("WITH" ("ORDINALITY" | "OFFSET") name)?
  mutating func parseFor() -> Clause.Kind {
    expect(.for)
    let variable = parseName(.variable)
    expect(.in)
    let list = parseValue()
    return .for(variable, in: list, position: parsePosition())
  }

  /// Parses `WITH ORDINALITY i`; `WITH offset AS i` is the clause that follows.
  private mutating func parsePosition() -> ForPosition? {
    guard at(.with), isName(ahead: 2), keyword(ahead: 2)?.isReserved != true,
      let kind = positionKind
    else { return nil }
    advance()
    advance()
    return ForPosition(kind, parseName(.variable))
  }

  private var positionKind: ForPosition.Kind? {
    switch keyword(ahead: 1) {
    case .ordinality: .ordinality
    case .offset: .offset
    default: nil
    }
  }
}
