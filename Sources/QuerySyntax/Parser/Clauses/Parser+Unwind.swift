extension Parser {
  /// Parses the making of rows from a list.
  ///
  ///     unwind → "UNWIND" expression "AS" name
  mutating func parseUnwind() -> Clause.Kind {
    expect(.unwind)
    let list = parseValue()
    expect(.as)
    return .unwind(list, as: parseName(.variable))
  }
}
