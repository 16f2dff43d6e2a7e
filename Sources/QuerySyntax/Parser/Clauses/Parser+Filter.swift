extension Parser {
  /// Parses a condition that rows must meet.
  ///
  ///     filter → "FILTER" "WHERE"? expression
  mutating func parseFilter() -> Clause.Kind {
    expect(.filter)
    _ = eat(.where)
    return .filter(parseExpression())
  }
}
