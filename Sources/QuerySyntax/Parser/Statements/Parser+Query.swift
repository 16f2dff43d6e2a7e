import Diagnostics

/// What a list of clauses is for, and so how it may end.
enum QueryRole {
  /// A statement, or the body of `CALL { ... }`.
  case whole

  /// The body of `EXISTS { ... }` and `COUNT { ... }`: what it returns does not matter.
  case condition

  /// The body of `COLLECT { ... }`.
  case collection
}

extension Parser {
  /// Parses a query.
  ///
  ///     query → union ("NEXT" union)*
  mutating func parseQuery(_ role: QueryRole = .whole) -> Query {
    var stages = [parseUnion(role)]
    while at(.next) {
      let word = current.span
      let isResult = stages[stages.count - 1].parts.allSatisfy {
        $0.clauses.last?.kind.isReturn ?? true
      }
      if !isResult, diagnostics.isEmpty { report(.nextWithoutReturn, at: word) }
      advance()
      stages.append(parseUnion(role))
    }
    return Query(stages[0].first, unions: stages[0].unions, followers: Array(stages.dropFirst()))
  }

  /// Parses the parts of a union.
  ///
  ///     union → single-query ("UNION" "ALL"? single-query)*
  private mutating func parseUnion(_ role: QueryRole) -> Query {
    let first = parseSingleQuery(role)
    var unions: [Query.Union] = []
    while at(.union) {
      let start = start
      advance()
      let isAll = eat(.all)
      if !isAll { _ = eat(.distinct) }
      let span = span(from: start)
      if let earlier = unions.first, earlier.isAll != isAll { report(.mixedUnions, at: span) }
      unions.append(Query.Union(isAll: isAll, parseSingleQuery(role), span))
    }
    return Query(first, unions: unions)
  }

  /// Parses clauses up to the end of what they stand in.
  ///
  ///     single-query → clause+
  private mutating func parseSingleQuery(_ role: QueryRole) -> SingleQuery {
    let mistakes = diagnostics.count
    var clauses: [Clause] = []
    repeat {
      clauses += parseClause(after: clauses.last).map { [$0] } ?? []
      if isPanicking { recover() }
    } while !atEndOfClauses
    if diagnostics.count == mistakes { checkComposition(of: clauses, as: role) }
    return SingleQuery(clauses)
  }

  var atEndOfClauses: Bool {
    atEnd || at(.semicolon) || at(.union) || at(.next) || symbol(ahead: 0)?.isClosing == true
  }

  /// `RETURN` comes last, and something must come last that gives or changes.
  private mutating func checkComposition(of clauses: [Clause], as role: QueryRole) {
    for (clause, next) in zip(clauses, clauses.dropFirst()) where clause.kind.isReturn {
      return report(.clauseAfterReturn(firstWord(of: next)), at: firstWordSpan(of: next))
    }
    // What is still open at the end may have swallowed the rest.
    guard let last = clauses.last, !text.isOpenEnded else { return }
    switch role {
    case .whole where last.kind.onlyReads:
      report(.unfinishedQuery(last: firstWord(of: last)), at: firstWordSpan(of: last))
    case .collection where !last.kind.isReturn:
      report(.collectWithoutReturn, at: firstWordSpan(of: last))
    case .whole, .condition, .collection: break
    }
  }

  private func firstWord(of clause: Clause) -> String {
    written(firstWordSpan(of: clause)).uppercased()
  }

  private func firstWordSpan(of clause: Clause) -> SourceSpan {
    let start = clause.span.start
    let letters = source[start..<clause.span.end].prefix(while: Characters.isLetter)
    return SourceSpan(start, start + letters.count)
  }
}

extension Clause.Kind {
  var isReturn: Bool {
    if case .return = self { true } else { false }
  }

  /// Whether it neither gives a result nor changes the graph.
  fileprivate var onlyReads: Bool {
    switch self {
    case .match, .unwind, .for, .filter, .let, .order, .with: true
    case .return, .create, .merge, .set, .remove, .delete, .foreach, .call, .subquery: false
    }
  }
}
