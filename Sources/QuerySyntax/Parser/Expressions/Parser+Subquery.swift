import Diagnostics

extension Parser {
  /// Parses a query that gives one value, if one begins here.
  ///
  ///     subquery → ("EXISTS" | "COUNT" | "COLLECT") "{" (query | pattern where?) "}"
  mutating func parseSubqueryExpression() -> Expression.Kind? {
    guard let kind = subqueryKind, ahead(1).symbol == .leftBrace,
      !holdsProjection(at: position + 1)
    else { return nil }
    advance()
    return .subquery(kind, parseBody { $0.parseSubqueryBody(of: kind) })
  }

  private var subqueryKind: SubqueryKind? {
    switch current.keyword {
    case .exists: .exists
    case .count: .count
    case .collect: .collect
    default: nil
    }
  }

  /// Parses clauses, or a pattern that stands for one `MATCH`.
  private mutating func parseSubqueryBody(of kind: SubqueryKind) -> Query {
    let isPattern = at(.leftParenthesis) || current.isName && ahead(1).symbol == .equal
    let isSearch = at(.shortestPath) || at(.allShortestPaths)
    guard kind != .collect, isPattern || isSearch else {
      return parseQuery(kind == .collect ? .collection : .condition)
    }
    let start = start
    let pattern = parsePattern()
    let condition = parseWhere()
    let match = Clause(.match(pattern, where: condition, isOptional: false), span(from: start))
    return Query(SingleQuery([match]))
  }
}
