import Diagnostics

extension Parser {
  /// Parses a query that gives one value.
  ///
  ///     subquery → ("EXISTS" | "COUNT" | "COLLECT") "{" (query | pattern where?) "}"
  mutating func parseSubqueryExpression(_ kind: SubqueryKind) -> Expression.Kind {
    advance()
    return .subquery(kind, parseBody { $0.parseSubqueryBody(of: kind) })
  }

  /// What kind of subquery begins here, if one does.
  var subqueryKind: SubqueryKind? {
    guard symbol(ahead: 1) == .leftBrace, !holdsProjection(at: position + 1) else { return nil }
    return switch keyword(ahead: 0) {
    case .exists: .exists
    case .count: .count
    case .collect: .collect
    default: nil
    }
  }

  /// Parses clauses, or a pattern that stands for one `MATCH`.
  private mutating func parseSubqueryBody(of kind: SubqueryKind) -> Query {
    switch kind {
    case .exists, .count: atPattern ? parsePatternBody() : parseQuery(.condition)
    case .collect: parseQuery(.collection)
    }
  }

  private var atPattern: Bool {
    at(.leftParenthesis) || isName(ahead: 0) && symbol(ahead: 1) == .equal
      || at(.shortestPath) || at(.allShortestPaths) || atPathPrefix
  }

  private mutating func parsePatternBody() -> Query {
    let start = start
    let pattern = parsePattern()
    let condition = parseWhere()
    let match = Clause(.match(pattern, where: condition, isOptional: false), span(from: start))
    return Query(SingleQuery([match]))
  }
}
