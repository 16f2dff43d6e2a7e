import Diagnostics

extension Parser {
  /// Parses a whole text.
  ///
  ///     script → statement? (";" statement?)*
  mutating func parseScript() -> ParseResult {
    var statements: [(statement: Statement, extent: SourceSpan)] = []
    while !atEnd {
      if eat(.semicolon) { continue }
      let start = start
      let statement = parseStatement()
      endStatement()
      statements.append((statement, SourceSpan(start, max(start, self.start))))
    }
    let all = (text.diagnostics + diagnostics).prefix(limits.diagnostics)
    return ParseResult(
      statements: statements.filter { !$0.extent.holds(any: all) }.map(\.statement),
      diagnostics: all.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) },
      header: text.header)
  }

  /// Parses one statement.
  ///
  ///     statement → "EXPLAIN" query | "PROFILE" query | index-command | show
  ///               | "BEGIN" "TRANSACTION"? | "COMMIT" | "ROLLBACK" | query
  private mutating func parseStatement() -> Statement {
    let start = start
    let kind = parseStatementKind()
    return Statement(kind, span(from: start))
  }

  private mutating func parseStatementKind() -> Statement.Kind {
    if eat(.explain) { return .explain(parseQuery()) }
    if eat(.profile) { return .profile(parseQuery()) }
    if at(.show) { return parseShow() }
    if atSchemaCommand { return parseCreateIndexOrConstraint() }
    if at(.drop) { return parseDrop() }
    if let kind = parseTransactionCommand() { return kind }
    return .query(parseQuery())
  }

  private mutating func parseTransactionCommand() -> Statement.Kind? {
    let kind: Statement.Kind
    switch keyword(ahead: 0) {
    case .begin: kind = .begin
    case .commit: kind = .commit
    case .rollback: kind = .rollback
    default: return nil
    }
    advance()
    _ = eat(.transaction)
    return kind
  }

  /// Whatever is left of a statement, up to its semicolon, is one mistake.
  private mutating func endStatement() {
    if !isPanicking, !atEnd, !at(.semicolon) { fail(expected: .end) }
    guard isPanicking else { return }
    isPanicking = hasGivenUp
    while !atEnd, !at(.semicolon) { position += 1 }
  }
}

extension SourceSpan {
  /// Whether one of these diagnostics is about something in it.
  fileprivate func holds(any diagnostics: some Sequence<Diagnostic>) -> Bool {
    diagnostics.contains { diagnostic in
      guard let place = diagnostic.span else { return false }
      return start <= place.start && place.start <= end
    }
  }
}
