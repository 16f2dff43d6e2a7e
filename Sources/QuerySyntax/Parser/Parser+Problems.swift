import Diagnostics

extension Parser {
  /// Notes a problem and goes on.
  mutating func report(_ problem: SyntaxProblem, at span: SourceSpan) {
    if !isPanicking { diagnostics.append(problem.at(span)) }
    if diagnostics.count >= limits.diagnostics { giveUp() }
  }

  /// Notes a problem and goes into panic.
  mutating func fail(_ problem: SyntaxProblem, at span: SourceSpan? = nil) {
    guard !isPanicking else { return }
    // What the lexer could not read, it has reported.
    if current.kind != .invalid { report(problem, at: span ?? current.span) }
    isPanicking = true
  }

  mutating func fail(expected expectations: Expectation...) {
    fail(expected: expectations)
  }

  mutating func fail(expected expectations: [Expectation]) {
    fail(.unexpected(found: found, expected: expectations, closest: closest(among: expectations)))
  }

  mutating func failUnclosed(_ opening: Symbol, _ closing: Symbol) {
    let expected: [Expectation] =
      opening == .leftParenthesis ? [.symbol(closing)] : [.symbol(.comma), .symbol(closing)]
    fail(.unclosedBracket(found: found, expected: expected, opening: opening))
  }

  mutating func failNotSupported(_ feature: UnsupportedFeature, at span: SourceSpan? = nil) {
    fail(.notSupported(feature), at: span)
  }

  /// Sees the end of the text from here on.
  mutating func giveUp() {
    position = text.tokens.count - 1
    isPanicking = true
    hasGivenUp = true
  }

  /// The current token as a message shows it; nil at the end of the text.
  var found: String? {
    if atEnd { return nil }
    let written = written(current)
    return written.count > 40 ? written.prefix(40) + "…" : written
  }

  /// The keyword, of those that could stand here, that a misspelt word may be.
  private func closest(among expectations: [Expectation]) -> String? {
    guard case .word = current.kind else { return nil }
    let keywords = expectations.compactMap { expectation -> String? in
      if case .keyword(let keyword) = expectation { keyword.word } else { nil }
    }
    return Spelling.closest(to: written(current), among: keywords)
  }
}

extension Parser {
  /// Counts levels of nesting while it parses; too many end the parse.
  ///
  /// What takes much of the stack counts for several.
  mutating func nested<Content>(
    levels: Int = 1, _ parse: (inout Parser) -> Content
  ) -> Content {
    let outer = height
    height = 0
    depth += levels
    if depth > limits.depth { failTooDeep() }
    let content = parse(&self)
    depth -= levels
    grow()
    height = max(outer, height)
    return content
  }

  /// Counts a node above those parsed in this part, as each operator of a chain makes one.
  mutating func grow() {
    height += 1
    if height > limits.depth { failTooDeep() }
  }

  private mutating func failTooDeep() {
    fail(.tooDeep(limit: limits.depth))
    giveUp()
  }
}

extension Parser {
  /// Ends a panic at the next clause of the clauses being parsed, or else at their end.
  mutating func recover() {
    isPanicking = hasGivenUp
    var openBrackets = 0
    while position < bodyEnd, !at(.semicolon) {
      if let symbol = symbol(ahead: 0) {
        if symbol.closing != nil { openBrackets += 1 }
        if symbol.isClosing { openBrackets -= 1 }
      }
      if openBrackets <= 0, atResumption, !isNameByPosition { return }
      position += 1
    }
  }

  private var atResumption: Bool {
    keyword(ahead: 0).map { Self.clauses.contains($0) || $0 == .union } ?? false
  }

  /// Whether the token before says that this one is a name: `.match`, `:Create`, `AS set`.
  private var isNameByPosition: Bool {
    guard position > 0 else { return false }
    let previous = token(position - 1)
    return previous.symbol == .dot || previous.symbol == .colon || previous.keyword == .as
  }
}
