extension Parser {
  /// Parses an order, bounds, or both, that stand between other clauses.
  ///
  ///     order-clause → order bounds | bounds
  mutating func parseOrderClause() -> Clause.Kind {
    let order = parseOrder()
    let bounds = parseBounds()
    return .order(by: order, skip: bounds.skip, limit: bounds.limit)
  }

  /// Parses what to sort by.
  ///
  ///     order → "ORDER" "BY" sort-item ("," sort-item)*
  mutating func parseOrder() -> [SortItem] {
    guard eat(.order) else { return [] }
    expect(.by)
    return parseList { $0.parseSortItem() }
  }

  /// Parses which rows are taken.
  ///
  ///     bounds → (("SKIP" | "OFFSET") expression)? ("LIMIT" expression)?
  mutating func parseBounds() -> (skip: Expression?, limit: Expression?) {
    let skip = eat(.skip) || eat(.offset) ? parseExpression() : nil
    return (skip, eat(.limit) ? parseExpression() : nil)
  }

  /// Parses a sort key.
  ///
  ///     sort-item → expression ("ASC" | "ASCENDING" | "DESC" | "DESCENDING")?
  private mutating func parseSortItem() -> SortItem {
    let expression = parseValue()
    let isDescending = eat(.desc) || eat(.descending)
    if !isDescending { _ = eat(.asc) || eat(.ascending) }
    return SortItem(expression, isDescending: isDescending)
  }
}
