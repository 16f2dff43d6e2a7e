import Diagnostics

/// A value as a header or a caller writes it: a literal, or a list of literals.
package enum ScriptValue: Equatable, Sendable {
  case literal(Literal)
  case list([Literal])
}

extension ScriptValue {
  /// As the language writes it.
  package var printed: String {
    switch self {
    case .literal(let literal): literal.printed
    case .list(let literals): "[\(literals.map(\.printed).joined(separator: ", "))]"
    }
  }

  /// A text that is one value and nothing else; nil where it is not.
  package init?(reading text: String) {
    let lexed = Lexer.read(text)
    var reader = LiteralReader(lexed.tokens[...])
    guard lexed.diagnostics.isEmpty, let value = reader.readValue(), reader.isAtEnd else {
      return nil
    }
    self = value
  }
}

/// Reads literals and lists of them off tokens.
struct LiteralReader {
  private(set) var rest: ArraySlice<Token>

  /// Where the last token that was read ends.
  private(set) var end = 0

  init(_ tokens: ArraySlice<Token>) {
    rest = tokens
  }

  var isAtEnd: Bool { rest.first?.kind == .end }

  /// Reads a value.
  ///
  ///     value → literal | "[" (literal ("," literal)*)? "]"
  mutating func readValue() -> ScriptValue? {
    guard eat(.leftBracket) else { return readLiteral().map(ScriptValue.literal) }
    var literals: [Literal] = []
    while !eat(.rightBracket) {
      if !literals.isEmpty, !eat(.comma) { return nil }
      guard let literal = readLiteral() else { return nil }
      literals.append(literal)
    }
    return .list(literals)
  }

  /// Reads a literal.
  ///
  ///     literal → "-"? number | text | "true" | "false" | "null"
  private mutating func readLiteral() -> Literal? {
    let isNegative = eat(.minus)
    guard let token = advance() else { return nil }
    switch token.kind {
    case .integer(let magnitude): return Self.integer(magnitude, isNegative: isNegative)
    case .float(let number): return .float(isNegative ? -number : number)
    case .text(let text) where !isNegative: return .text(text)
    case .word(.true) where !isNegative: return .boolean(true)
    case .word(.false) where !isNegative: return .boolean(false)
    case .word(.null) where !isNegative: return .null
    case .word, .quotedName, .parameter, .text, .symbol, .invalid, .end: return nil
    }
  }

  private static func integer(_ magnitude: UInt64, isNegative: Bool) -> Literal? {
    if isNegative, magnitude == Int64.min.magnitude { return .integer(.min) }
    return Int64(exactly: magnitude).map { .integer(isNegative ? -$0 : $0) }
  }

  private mutating func eat(_ symbol: Symbol) -> Bool {
    guard rest.first?.symbol == symbol else { return false }
    _ = advance()
    return true
  }

  private mutating func advance() -> Token? {
    guard let token = rest.first, token.kind != .end else { return nil }
    end = token.span.end
    rest = rest.dropFirst()
    return token
  }
}
