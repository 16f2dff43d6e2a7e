import Diagnostics
import QuerySyntax

/// The tokens of the statement around a place, those before it and all.
struct StatementTokens {
  /// Tokens before the place, without a word or a text that ends at it.
  let before: [Token]

  /// All tokens of the statement, for what its variables are.
  let all: [Token]

  /// What was typed of a word, a parameter or an open text, and where that begins.
  let typed: String
  let start: Int

  /// The quote of an open text at the place.
  let quote: Character?

  /// Whether the place is inside a comment.
  let isInComment: Bool
  private let source: [UInt8]

  init(_ text: String, at place: Int) {
    source = Array(text.utf8)
    let head = String(decoding: source.prefix(place), as: UTF8.self)
    let lexed = Lexer.read(head)
    var tokens = Array(lexed.tokens.dropLast())
    let last = tokens.last
    let tail = source[min(last?.span.end ?? 0, place)..<place]
    let endsHere = last?.span.end == place
    var start = place
    var quote: Character?
    var isInComment = tail.contains(UInt8(ascii: "/")) && !tail.contains(10)
    if let last, lexed.isOpenEnded {
      let first = source[last.span.start]
      isInComment = first == UInt8(ascii: "/")
      quote = Character(UnicodeScalar(first))
      start = last.span.start + 1
      tokens.removeLast()
    } else if let last, endsHere, last.isWordLike {
      start = last.span.start
      tokens.removeLast()
    }
    typed = String(decoding: source[start..<place], as: UTF8.self)
    self.start = start
    self.quote = quote
    self.isInComment = isInComment
    let begin = tokens.lastIndex { $0.symbol == .semicolon }.map { $0 + 1 } ?? 0
    before = Array(tokens[begin...])
    all =
      before
      + Lexer.read(text).tokens.filter { $0.span.start >= start }
      .prefix { $0.symbol != .semicolon }
  }

  func written(_ token: Token) -> String {
    if case .quotedName(let name) = token.kind { return name }
    return String(decoding: source[token.span.start..<token.span.end], as: UTF8.self)
  }

  /// The index of the bracket that is open at the end of some tokens.
  static func openBracket(of tokens: ArraySlice<Token>) -> Int? {
    var closed = 0
    for index in tokens.indices.reversed() {
      guard let symbol = tokens[index].symbol else { continue }
      if symbol.isClosing { closed += 1 }
      if symbol.closing != nil {
        if closed == 0 { return index }
        closed -= 1
      }
    }
    return nil
  }
}

extension StatementTokens {
  /// The labels or types that a variable is given anywhere in the statement.
  func labels(of variable: String) -> [String] {
    var labels: [String] = []
    for (index, token) in all.enumerated().dropFirst() where token.isName {
      let opening = all[index - 1].symbol
      guard opening == .leftParenthesis || opening == .leftBracket, written(token) == variable
      else { continue }
      labels += self.labels(after: index + 1, in: all)
    }
    return labels
  }

  /// The names of `:A|B&C` at an index.
  func labels(after index: Int, in tokens: [Token]) -> [String] {
    guard index < tokens.count, tokens[index].symbol == .colon else { return [] }
    var labels: [String] = []
    var index = index + 1
    while index < tokens.count {
      switch tokens[index].symbol {
      case .bar, .ampersand, .colon: break
      case nil where tokens[index].isName: labels.append(written(tokens[index]))
      case _: return labels
      }
      index += 1
    }
    return labels
  }

  /// The labels of what an open `(` or `[` at an index describes: its own, or its variable's.
  func labels(inBracketAt index: Int) -> [String] {
    guard index + 1 < before.count, before[index + 1].isName else {
      return labels(after: index + 1, in: before)
    }
    let own = labels(after: index + 2, in: before)
    return own.isEmpty ? labels(of: written(before[index + 1])) : own
  }

  /// The variables that the statement has before the place, in the order of their coming.
  var variables: [String] {
    var names: [String] = []
    for (index, token) in before.enumerated() where token.isName && index > 0 {
      let previous = before[index - 1]
      let opens = previous.symbol == .leftParenthesis || previous.symbol == .leftBracket
      let isCall = index + 1 < before.count && before[index + 1].symbol == .leftParenthesis
      let isIntroduced = opens && isPattern(at: index - 1) || previous.keyword == .as
      if isIntroduced, !isCall, !names.contains(written(token)) { names.append(written(token)) }
    }
    return names
  }

  /// Whether a bracket opens a node or an edge of a pattern, not a call's arguments or a list.
  private func isPattern(at index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = before[index - 1]
    switch previous.symbol {
    case .minus, .greater, .comma, .leftParenthesis, .equal: return true
    case nil: return previous.keyword.map { Self.beforePatterns.contains($0) } ?? false
    case _: return false
    }
  }

  private static let beforePatterns: Set<Keyword> = [
    .match, .create, .merge, .where, .and, .or, .not, .exists, .insert, .shortestPath,
    .allShortestPaths,
  ]
}

extension Token {
  /// Whether typing on would change it.
  fileprivate var isWordLike: Bool {
    switch kind {
    case .word, .parameter: true
    case .symbol(let symbol): symbol == .dollar
    case .quotedName, .text, .integer, .float, .invalid, .end: false
    }
  }
}
