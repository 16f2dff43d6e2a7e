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
  ///     projection → "DISTINCT"? ("*" ("," items)? | items) order? bounds
  private mutating func parseProjection() -> Projection {
    let isDistinct = eatDistinct()
    let includesAll = eat(.star)
    let items = !includesAll || eat(.comma) ? parseList { $0.parseProjectionItem() } : []
    let order = parseOrder()
    let bounds = parseBounds()
    return Projection(
      isDistinct: isDistinct, includesAll: includesAll, items: items, order: order,
      skip: bounds.skip, limit: bounds.limit)
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
}
