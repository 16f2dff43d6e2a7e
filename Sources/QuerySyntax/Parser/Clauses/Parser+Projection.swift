import Diagnostics

extension Parser {
  /// Parses the handing on of rows.
  ///
  ///     with → "WITH" projection where?
  mutating func parseWith() -> Clause.Kind {
    expect(.with)
    let projection = parseProjection()
    return .with(projection, where: parseWhere())
  }

  /// Parses the result of a query.
  ///
  ///     return → "RETURN" projection
  mutating func parseReturn() -> Clause.Kind {
    expect(.return)
    return .return(parseProjection())
  }

  /// Parses columns, their order and their bounds.
  ///
  ///     projection → "DISTINCT"? ("*" ("," items)? | items) order? skip? limit?
  private mutating func parseProjection() -> Projection {
    let isDistinct = eatDistinct()
    let includesAll = eat(.star)
    let items = !includesAll || eat(.comma) ? parseList { $0.parseProjectionItem() } : []
    let order = parseOrder()
    let skip = eat(.skip) || eat(.offset) ? parseExpression() : nil
    let limit = eat(.limit) ? parseExpression() : nil
    return Projection(
      isDistinct: isDistinct, includesAll: includesAll, items: items, order: order, skip: skip,
      limit: limit)
  }

  /// Consumes `DISTINCT` unless it is a variable of that name.
  mutating func eatDistinct() -> Bool {
    !atVariable && eat(.distinct)
  }

  /// Parses a column.
  ///
  ///     item → expression ("AS" name)?
  private mutating func parseProjectionItem() -> ProjectionItem {
    if at(.star) { fail(expected: .expression) }
    let start = start
    let expression = parseValue()
    let writtenName = written(span(from: start))
    let alias = eat(.as) ? parseName(.column) : nil
    return ProjectionItem(expression, alias: alias, writtenName: writtenName)
  }

  /// Parses what to sort by.
  ///
  ///     order → "ORDER" "BY" sort-item ("," sort-item)*
  private mutating func parseOrder() -> [SortItem] {
    guard eat(.order) else { return [] }
    expect(.by)
    return parseList { $0.parseSortItem() }
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
