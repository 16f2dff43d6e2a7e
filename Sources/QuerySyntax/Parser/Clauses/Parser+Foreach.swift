extension Parser {
  /// Parses changes for each element of a list.
  ///
  ///     foreach → "FOREACH" "(" name "IN" expression "|" clause+ ")"
  mutating func parseForeach() -> Clause.Kind {
    expect(.foreach)
    let outerEnd = bodyEnd
    bodyEnd = partner(of: position) ?? bodyEnd
    defer { bodyEnd = outerEnd }
    return nested(levels: 3) { parser in
      parser.parseBracketed(.leftParenthesis) { parser in
        let variable = parser.parseName(.variable)
        parser.expect(.in)
        let list = parser.parseBeforeBar { $0.parseValue() }
        parser.expect(.bar)
        return .foreach(variable, in: list, do: parser.parseUpdates())
      }
    }
  }

  private mutating func parseUpdates() -> [Clause] {
    var clauses: [Clause] = []
    repeat {
      clauses += parseClause(after: clauses.last).map { [$0] } ?? []
      if isPanicking { recover() }
    } while !atEndOfClauses
    return clauses
  }
}
