extension Parser {
  /// Parses a reading clause.
  ///
  ///     match → "OPTIONAL"? "MATCH" pattern where?
  mutating func parseMatch() -> Clause.Kind {
    let isOptional = eat(.optional)
    if isOptional, at(.call) { failNotSupported(.optionalCall) }
    expect(.match)
    if at(.repeatable) || at(.different), isName(ahead: 1) {
      failNotSupported(.matchMode(written(current).uppercased()))
    }
    let pattern = parsePattern()
    return .match(pattern, where: parseWhere(), isOptional: isOptional)
  }

  /// Parses a condition, if there is one.
  ///
  ///     where → "WHERE" expression
  mutating func parseWhere() -> Expression? {
    if at(.using), isName(ahead: 1) { failNotSupported(.clause("USING")) }
    return eat(.where) ? parseExpression() : nil
  }
}
