extension Parser {
  /// Parses a choice.
  ///
  ///     case → "CASE" expression? ("WHEN" expression "THEN" expression)+
  ///            ("ELSE" expression)? "END"
  mutating func parseCase() -> Expression.Kind {
    expect(.case)
    let subject = at(.when) ? nil : parseValue()
    var branches: [CaseBranch] = []
    repeat {
      expect(.when)
      let when = parseExpression()
      expect(.then)
      branches.append(CaseBranch(when: when, then: parseValue()))
    } while at(.when)
    let otherwise = eat(.else) ? parseValue() : nil
    if !eat(.end) {
      fail(
        expected: otherwise == nil
          ? [.keyword(.when), .keyword(.else), .keyword(.end)] : [.keyword(.end)])
    }
    return .case(subject: subject, branches, otherwise: otherwise)
  }
}
