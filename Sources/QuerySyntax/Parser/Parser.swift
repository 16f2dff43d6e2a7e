import Diagnostics

/// A recursive-descent parser for scripts of queries.
///
/// Its methods share a vocabulary:
///
/// - `at` looks at the current token and consumes nothing;
/// - `eat` consumes the token if it is the one asked for, and says whether it was;
/// - `expect` consumes it or fails;
/// - `fail` reports a problem and goes into *panic*: until the next clause the parser sees nothing
///   but the end of the text, so that one mistake makes one diagnostic;
/// - `parseX` consumes an X, is named for the grammar rule above it, and gives a stand-in on failure.
package struct Parser {
  let source: [UInt8]
  let text: LexedText
  let limits: ParseLimits

  /// The index of the current token, or in panic of the one where it began.
  var position = 0
  var isPanicking = false

  /// Whether a limit was met, so that the panic never ends.
  var hasGivenUp = false
  var diagnostics: [Diagnostic] = []

  /// The index of the token that closes the clauses that are being parsed.
  var bodyEnd: Int

  /// Levels of nesting at the current token, and of the tallest tree in the part being parsed.
  var depth = 0
  var height = 0

  /// Whether `|` ends an expression here, as in `[x IN xs WHERE x:A | x.name]`.
  var barsEndExpressions = false

  /// Where a bare pattern was last read as an expression.
  var lastBarePattern: SourceSpan?

  /// Reads a script; its mistakes are in the result.
  package static func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParseResult {
    let bytes = text.utf8.count
    guard bytes <= limits.bytes else {
      let problem = SyntaxProblem.tooLong(bytes: bytes, limit: limits.bytes)
      return ParseResult(statements: [], diagnostics: [problem.at(SourceSpan(0, 0))])
    }
    var parser = Parser(text, limits: limits)
    return parser.parseScript()
  }

  /// Whether no text, comment, quoted name or bracket is left open: a line editor may submit it.
  package static func isComplete(_ text: String) -> Bool {
    let lexed = Lexer.read(text)
    let hasOpenBracket = lexed.tokens.indices.contains { index in
      lexed.tokens[index].symbol?.closing != nil && lexed.partners[index] < 0
    }
    return !lexed.isOpenEnded && !hasOpenBracket
  }

  private init(_ text: String, limits: ParseLimits) {
    source = Array(text.utf8)
    self.text = Lexer.read(text)
    self.limits = limits
    bodyEnd = self.text.tokens.count - 1
  }
}

extension Parser {
  var current: Token { isPanicking ? text.tokens[text.tokens.count - 1] : text.tokens[position] }

  /// The token so many places ahead.
  func ahead(_ distance: Int) -> Token { isPanicking ? current : token(position + distance) }

  /// The token at an index; past the last, the last.
  func token(_ index: Int) -> Token { text.tokens[min(index, text.tokens.count - 1)] }

  // A whole token weighs on the stack of who holds it, so most look at a part of it only.

  func symbol(ahead distance: Int) -> Symbol? { ahead(distance).symbol }

  func keyword(ahead distance: Int) -> Keyword? { ahead(distance).keyword }

  func isName(ahead distance: Int) -> Bool { ahead(distance).isName }

  func symbol(at index: Int) -> Symbol? { token(index).symbol }

  func keyword(at index: Int) -> Keyword? { token(index).keyword }

  func isName(at index: Int) -> Bool { token(index).isName }

  /// The index of the token that closes the bracket at an index.
  func partner(of index: Int) -> Int? {
    guard index < text.partners.count, text.partners[index] >= 0 else { return nil }
    return Int(text.partners[index])
  }

  var atEnd: Bool { current.kind == .end }

  func at(_ expected: Symbol) -> Bool { symbol(ahead: 0) == expected }

  func at(_ expected: Keyword) -> Bool { keyword(ahead: 0) == expected }

  mutating func advance() {
    if !isPanicking, position < text.tokens.count - 1 { position += 1 }
  }

  mutating func eat(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func eat(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) {
    if !eat(symbol) { fail(expected: .symbol(symbol)) }
  }

  mutating func expect(_ keyword: Keyword) {
    if !eat(keyword) { fail(expected: .keyword(keyword)) }
  }

  /// Where the current token begins.
  var start: Int { current.span.start }

  /// From a place to the end of the last token consumed.
  func span(from start: Int) -> SourceSpan {
    let end = position > 0 ? text.tokens[position - 1].span.end : 0
    return SourceSpan(start, max(start, end))
  }

  /// The text of a token as written.
  func written(_ token: Token) -> String { written(token.span) }

  func written(_ span: SourceSpan) -> String {
    String(decoding: source[span.start..<span.end], as: UTF8.self)
  }
}

extension Parser {
  /// Parses items with commas between them.
  ///
  ///     list → item ("," item)*
  mutating func parseList<Item>(_ parseItem: (inout Parser) -> Item) -> [Item] {
    var items: [Item] = []
    repeat { items.append(parseItem(&self)) } while eat(.comma)
    return items
  }

  /// Parses what stands in brackets: `|` has its usual meaning there, and a missing bracket is told
  /// with the one that opened.
  mutating func parseBracketed<Content>(
    _ opening: Symbol, _ parseContent: (inout Parser) -> Content
  ) -> Content {
    expect(opening)
    let outer = barsEndExpressions
    barsEndExpressions = false
    let content = parseContent(&self)
    barsEndExpressions = outer
    if let closing = opening.closing, !eat(closing) { failUnclosed(opening, closing) }
    return content
  }

  /// Parses items in brackets, of which there may be none.
  mutating func parseBracketedList<Item>(
    _ opening: Symbol, _ parseItem: (inout Parser) -> Item
  ) -> [Item] {
    parseBracketed(opening) { parser in
      if let closing = opening.closing, parser.at(closing) { return [] }
      return parser.parseList(parseItem)
    }
  }
}
