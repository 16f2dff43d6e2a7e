extension Parser {
  /// Parses a call of a procedure or of a subquery.
  ///
  ///     call → "CALL" (procedure | subquery)
  mutating func parseCall() -> Clause.Kind {
    expect(.call)
    if at(.leftBrace) || at(.leftParenthesis) { return parseCalledSubquery() }
    return .call(parseProcedureCall())
  }

  /// Parses a subquery that runs for each row.
  ///
  ///     subquery → imports? "{" query "}"
  private mutating func parseCalledSubquery() -> Clause.Kind {
    let imports = at(.leftParenthesis) ? parseImports() : .byWith
    let query = parseBody { $0.parseQuery() }
    if at(.in) { failNotSupported(.transactionsOfSubquery) }
    return .subquery(query, imports: imports)
  }

  /// Parses which variables a subquery sees.
  ///
  ///     imports → "(" ("*" | (name ("," name)*)?) ")"
  private mutating func parseImports() -> SubqueryImports {
    parseBracketed(.leftParenthesis) { parser in
      if parser.eat(.star) { return .all }
      if parser.at(.rightParenthesis) { return .names([]) }
      return .names(parser.parseList { $0.parseName(.variable) })
    }
  }

  /// Parses a call of a procedure; without parentheses its arguments are parameters of their names.
  ///
  ///     procedure → qualified-name ("(" (expression ("," expression)*)? ")")? yields?
  private mutating func parseProcedureCall() -> ProcedureCall {
    let name = parseQualifiedName(.procedure)
    let arguments =
      at(.leftParenthesis) ? parseBracketedList(.leftParenthesis) { $0.parseValue() } : nil
    return ProcedureCall(name: name, arguments: arguments, yields: parseYields())
  }

  /// Parses which columns of a procedure are taken; `-` is none.
  ///
  ///     yields → "YIELD" ("*" | "-" | item ("," item)*) where?
  private mutating func parseYields() -> ProcedureCall.Yields? {
    guard eat(.yield) else { return nil }
    let includesAll = eat(.star)
    let items = includesAll || eat(.minus) ? [] : parseList { $0.parseYieldItem() }
    return ProcedureCall.Yields(includesAll: includesAll, items: items, condition: parseWhere())
  }

  /// Parses a column.
  ///
  ///     item → name ("AS" name)?
  private mutating func parseYieldItem() -> ProcedureCall.Item {
    let column = parseName(.column)
    return ProcedureCall.Item(column: column, alias: eat(.as) ? parseName(.variable) : nil)
  }

  /// Parses the clauses in braces; a mistake inside stays inside.
  mutating func parseBody(_ parseContent: (inout Parser) -> Query) -> Query {
    let outerEnd = bodyEnd
    bodyEnd = partner(of: position) ?? bodyEnd
    defer { bodyEnd = outerEnd }
    return nested(levels: 3) { $0.parseBracketed(.leftBrace, parseContent) }
  }
}
