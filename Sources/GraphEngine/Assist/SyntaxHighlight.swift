package import Diagnostics
import QuerySyntax

/// A part of a statement that looks different from the rest.
package struct SyntaxMark: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case keyword, label, function, text, number, parameter, comment

    /// A bracket without its other half, or a text that is not closed.
    case unmatched

    /// The two brackets at the cursor.
    case paired
  }

  package let span: SourceSpan
  package let kind: Kind
}

/// Says of a statement, finished or not, what its parts are.
package struct SyntaxHighlight {
  private let source: [UInt8]
  private let tokens: [Token]
  private let partners: [Int32]
  private let isOpenEnded: Bool

  /// Bytes at most; a longer text is left as it is.
  private static let limit = 1 << 16

  private init(_ text: String) {
    let lexed = Lexer.read(text)
    source = Array(text.utf8)
    tokens = lexed.tokens
    partners = lexed.partners
    isOpenEnded = lexed.isOpenEnded
  }

  /// The marks, in the order of their places but for those of brackets, which come last.
  ///
  /// - Parameter cursor: the byte at which typing goes on, where brackets at it are to be paired.
  package static func marks(in text: String, cursor: Int? = nil) -> [SyntaxMark] {
    guard text.utf8.count <= limit else { return [] }
    let highlight = SyntaxHighlight(text)
    return highlight.comments + highlight.words + highlight.brackets(cursor)
  }
}

extension SyntaxHighlight {
  private var words: [SyntaxMark] {
    tokens.indices.compactMap { index in
      kind(of: index).map { SyntaxMark(span: tokens[index].span, kind: $0) }
    }
  }

  private func kind(of index: Int) -> SyntaxMark.Kind? {
    switch tokens[index].kind {
    case .text: .text
    case .integer, .float: .number
    case .parameter: .parameter
    case .invalid: invalid(index)
    case .word(let keyword): word(keyword, at: index)
    case .quotedName: isLabel(index) ? .label : nil
    case .symbol, .end: nil
    }
  }

  private func invalid(_ index: Int) -> SyntaxMark.Kind {
    let first = source[tokens[index].span.start]
    guard isOpenEnded, index == tokens.count - 2 else { return .unmatched }
    return first == UInt8(ascii: "/") ? .comment : .text
  }

  private func word(_ keyword: Keyword?, at index: Int) -> SyntaxMark.Kind? {
    if isLabel(index) { return .label }
    if index > 0, tokens[index - 1].symbol == .dot { return nil }
    let isCall = tokens[index + 1].symbol == .leftParenthesis
    if let keyword, keyword.isReserved { return .keyword }
    if isCall, index > 0 || keyword == nil { return .function }
    return keyword != nil && startsStatement(index) ? .keyword : nil
  }

  /// Whether the token is the first of a statement, or follows one such as `EXPLAIN` or `SHOW`.
  private func startsStatement(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    if previous.symbol == .semicolon { return true }
    return previous.keyword.map { !$0.isReserved } ?? false && startsStatement(index - 1)
  }

  /// Whether a name stands behind `:`, `|`, `&` or `!` of a pattern's labels.
  private func isLabel(_ index: Int) -> Bool {
    var index = index
    while index > 0 {
      switch tokens[index - 1].symbol {
      case .colon: return !isMapKey(index - 2)
      case .exclamation: index -= 1
      case .bar, .ampersand: index -= 2
      default: return false
      }
      if index > 0, tokens[index].isName, tokens[index - 1].symbol == nil { return false }
    }
    return false
  }

  /// Whether a name before a colon is a key: `{name: other}`.
  private func isMapKey(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isName else { return false }
    let previous = tokens[index - 1].symbol
    return previous == .leftBrace || previous == .comma
  }

  /// What lies between tokens is spaces and comments.
  private var comments: [SyntaxMark] {
    var marks: [SyntaxMark] = []
    var end = 0
    for token in tokens {
      let next = token.kind == .end ? source.count : token.span.start
      if let start = source[end..<max(end, next)].firstIndex(of: UInt8(ascii: "/")) {
        marks.append(SyntaxMark(span: SourceSpan(start, next), kind: .comment))
      }
      end = token.span.end
    }
    return marks
  }

  private func brackets(_ cursor: Int?) -> [SyntaxMark] {
    let closers = Set(partners.filter { $0 >= 0 }.map(Int.init))
    return tokens.indices.flatMap { index -> [SyntaxMark] in
      guard let symbol = tokens[index].symbol else { return [] }
      let span = tokens[index].span
      if symbol.closing != nil {
        guard partners[index] >= 0 else { return [SyntaxMark(span: span, kind: .unmatched)] }
        let other = tokens[Int(partners[index])].span
        guard let cursor, cursor == span.start || cursor == other.end else { return [] }
        return [span, other].map { SyntaxMark(span: $0, kind: .paired) }
      }
      let isAlone = symbol.isClosing && !closers.contains(index)
      return isAlone ? [SyntaxMark(span: span, kind: .unmatched)] : []
    }
  }
}
