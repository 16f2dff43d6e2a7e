/// What is wrong with a full-text query.
package enum TextQueryProblem: Error, Equatable, Sendable {
  case empty
  case tooLong
  case tooDeep
  case openQuote
  case noWord(String)
  case unexpected(String)
  case unexpectedEnd

  package var message: String {
    let problem =
      switch self {
      case .empty: "there is nothing to search for"
      case .tooLong: "the text has more than \(TextQuery.wordLimit) words"
      case .tooDeep: "parentheses are nested too deeply"
      case .openQuote: "a quote mark is not closed"
      case .noWord(let text): "there is no word in '\(text)'"
      case .unexpected(let text): "'\(text)' cannot stand here"
      case .unexpectedEnd: "the text ends where a word should follow"
      }
    return problem + "; a search has words, \"a phrase\", prefix*, AND, OR, NOT, NEAR(a b, 5)"
      + " and parentheses"
  }
}

extension TextQuery {
  /// How many words a query may have.
  package static let wordLimit = 200

  /// Reads a query; throws what is wrong with it.
  package init(parsing text: String) throws(TextQueryProblem) {
    guard text.utf8.count <= 20_000 else { throw .tooLong }
    var parser = TextQueryParser(tokens: try TextQueryToken.tokens(of: text))
    self = try parser.parse()
  }
}

/// A part of a full-text query.
private enum TextQueryToken: Equatable {
  case word(String)
  case quoted(String)
  case mark(Character)

  var text: String {
    switch self {
    case .word(let text), .quoted(let text): text
    case .mark(let mark): String(mark)
    }
  }

  static func tokens(of text: String) throws(TextQueryProblem) -> [TextQueryToken] {
    var tokens: [TextQueryToken] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        rest.removeFirst()
        guard let end = rest.firstIndex(of: "\"") else { throw .openQuote }
        tokens.append(.quoted(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else if marks.contains(first) {
        tokens.append(.mark(rest.removeFirst()))
      } else {
        let word = rest.prefix { !$0.isWhitespace && $0 != "\"" && !marks.contains($0) }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      }
    }
    return tokens
  }

  private static let marks: Set<Character> = ["(", ")", "*", ",", "^", ":", "+", "{", "}"]
}

/// Reads tokens by the rules of FTS5: `NOT` binds tighter than `AND`, `AND` than `OR`, and words that
/// stand beside each other tighter than all.
private struct TextQueryParser {
  var tokens: [TextQueryToken]
  private var index = 0
  private var words = 0
  private var depth = 0

  init(tokens: [TextQueryToken]) {
    self.tokens = tokens
  }

  mutating func parse() throws(TextQueryProblem) -> TextQuery {
    if tokens.isEmpty { throw .empty }
    let query = try parseOr()
    if let token { throw .unexpected(token.text) }
    return query
  }

  private mutating func parseOr() throws(TextQueryProblem) -> TextQuery {
    var left = try parseAnd()
    while eat(.word("OR")) { left = .or(left, try parseAnd()) }
    return left
  }

  private mutating func parseAnd() throws(TextQueryProblem) -> TextQuery {
    var left = try parseNot()
    while eat(.word("AND")) {
      left = eat(.word("NOT")) ? .not(left, try parseRow()) : .and(left, try parseNot())
    }
    return left
  }

  private mutating func parseNot() throws(TextQueryProblem) -> TextQuery {
    var left = try parseRow()
    while eat(.word("NOT")) { left = .not(left, try parseRow()) }
    return left
  }

  private mutating func parseRow() throws(TextQueryProblem) -> TextQuery {
    var left = try parsePrimary()
    while startsPrimary { left = .and(left, try parsePrimary()) }
    return left
  }

  private mutating func parsePrimary() throws(TextQueryProblem) -> TextQuery {
    if eat(.mark("(")) {
      depth += 1
      defer { depth -= 1 }
      if depth > 50 { throw .tooDeep }
      let query = try parseOr()
      try expect(.mark(")"))
      return query
    }
    if token == .word("NEAR"), index + 1 < tokens.count, tokens[index + 1] == .mark("(") {
      return try parseNear()
    }
    return .phrase(try parsePhrase())
  }

  private mutating func parseNear() throws(TextQueryProblem) -> TextQuery {
    index += 2
    var phrases = [try parsePhrase()]
    while startsPrimary { phrases.append(try parsePhrase()) }
    var distance = 10
    if eat(.mark(",")) {
      guard let token else { throw .unexpectedEnd }
      guard let number = Int(token.text), (0...10_000).contains(number) else {
        throw .unexpected(token.text)
      }
      distance = number
      index += 1
    }
    try expect(.mark(")"))
    return .near(phrases, words: distance)
  }

  private mutating func parsePhrase() throws(TextQueryProblem) -> TextQuery.Phrase {
    guard let token else { throw .unexpectedEnd }
    guard startsPrimary, token != .mark("(") else { throw .unexpected(token.text) }
    index += 1
    let found = TextTerm.terms(of: token.text).map(\.word)
    if found.isEmpty { throw .noWord(token.text) }
    words += found.count
    if words > TextQuery.wordLimit { throw .tooLong }
    return TextQuery.Phrase(words: found, isPrefix: eat(.mark("*")))
  }

  private var token: TextQueryToken? { index < tokens.count ? tokens[index] : nil }

  private var startsPrimary: Bool {
    switch token {
    case .word(let word): !["AND", "OR", "NOT"].contains(word)
    case .quoted, .mark("("): true
    case .mark, nil: false
    }
  }

  private mutating func eat(_ wanted: TextQueryToken) -> Bool {
    guard token == wanted else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ wanted: TextQueryToken) throws(TextQueryProblem) {
    guard let token else { throw .unexpectedEnd }
    guard eat(wanted) else { throw .unexpected(token.text) }
  }
}
