extension Parser {
  /// Parses variables that are added to each row; a later one may use an earlier one.
  ///
  ///     let → "LET" let-item ("," let-item)*
  mutating func parseLet() -> Clause.Kind {
    expect(.let)
    return .let(parseList { $0.parseLetItem() })
  }

  /// Parses one variable.
  ///
  ///     let-item → name "=" expression
  private mutating func parseLetItem() -> LetItem {
    let variable = parseName(.variable)
    refuseForeignOperator()
    if !eat(.foreignEqual) { expect(.equal) }
    return LetItem(variable, parseValue())
  }
}
