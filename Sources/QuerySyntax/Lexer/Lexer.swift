import Diagnostics

/// Cuts a text into tokens.
///
/// It never throws: a mistake is noted, and the token has a value all the same or is `invalid`.
package struct Lexer {
  let bytes: [UInt8]
  var position = 0
  var isOpenEnded = false
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var header: [HeaderLine] = []

  package static func read(_ text: String) -> LexedText {
    var lexer = Lexer(bytes: Array(text.utf8))
    lexer.readAll()
    return LexedText(
      tokens: lexer.tokens, diagnostics: lexer.diagnostics, header: lexer.header,
      partners: BracketPairing(of: lexer.tokens).partners, isOpenEnded: lexer.isOpenEnded)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 1)
  }

  private mutating func readAll() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipTrivia()
    while position < bytes.count {
      readToken()
      skipTrivia()
    }
    let end = tokens.last?.span.end ?? 0
    tokens.append(Token(.end, SourceSpan(end, end)))
  }

  private mutating func readToken() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): readText()
    case UInt8(ascii: "`"): readQuotedName()
    case UInt8(ascii: "$"): readParameter()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case UInt8(ascii: ".") where Characters.isDigit(peek(1)): readNumber()
    case _ where startsWord(at: position): readWord()
    case 0x80...: readForeignCharacter()
    default: readSymbol()
    }
  }

  private mutating func readSymbol() {
    guard let symbol = Symbol.starting(with: bytes[position], peek(1)) else {
      return readForeignCharacter()
    }
    append(.symbol(symbol), length: symbol.rawValue.utf8.count)
  }

  /// A dash or an arrow head from elsewhere in Unicode is legal in a pattern; the rest is not.
  private mutating func readForeignCharacter() {
    let (scalar, length) = scalar(at: position)
    if let symbol = Characters.symbol(of: scalar) {
      return append(.symbol(symbol), length: length)
    }
    report(.invalidCharacter(scalar), from: position, to: position + length)
    append(.invalid, length: length)
  }
}

extension Lexer {
  /// The byte so many places ahead; 0 past the end.
  func peek(_ distance: Int) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  mutating func append(_ kind: Token.Kind, length: Int) {
    append(kind, from: position, to: position + length)
  }

  mutating func append(_ kind: Token.Kind, from start: Int, to end: Int) {
    tokens.append(Token(kind, SourceSpan(start, end)))
    position = end
  }

  mutating func append(headerLine text: String, from start: Int, to end: Int) {
    guard tokens.isEmpty else { return }
    header.append(HeaderLine(text: text, span: SourceSpan(start, end)))
  }

  mutating func report(_ problem: SyntaxProblem, from start: Int, to end: Int) {
    diagnostics.append(problem.at(SourceSpan(start, end)))
  }

  /// The Unicode scalar that begins at a byte, and how many bytes it takes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let slice = bytes[index..<min(index + length, bytes.count)]
    return (String(decoding: slice, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}", slice.count)
  }

  func text(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
