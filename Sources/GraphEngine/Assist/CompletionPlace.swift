import QuerySyntax

/// What may stand at a place of a statement.
package enum CompletionPlace: Equatable, Sendable {
  /// `(x:`
  case label

  /// `(:Person)-[:`: a type, with the labels of the node on the left and the way from it
  case edgeType(from: [String], isIncoming: Bool)

  /// `x.` and `(x:Person {`: a property of what has these labels or types
  case property(of: [String], isEdge: Bool)

  /// `{name: '` and `x.name = '`: a value of a property
  case value(of: String, labels: [String])

  /// `$`
  case parameter

  /// `CALL `
  case procedure

  /// Where words of the language may go on
  case words([String])

  /// Where an expression may begin: the variables that are there
  case expression(variables: [String])
  case nothing
}

extension CompletionPlace {
  init(_ tokens: StatementTokens) {
    if tokens.isInComment {
      self = .nothing
    } else if tokens.typed.hasPrefix("$") {
      self = .parameter
    } else {
      self = Self.value(tokens) ?? (tokens.quote == nil ? Self.name(tokens) : .nothing)
    }
  }

  /// `{name: ` and `x.name = `, with or without the quote.
  private static func value(_ tokens: StatementTokens) -> CompletionPlace? {
    let before = tokens.before
    let count = before.count
    guard count > 2, before[count - 2].isName else { return nil }
    let key = tokens.written(before[count - 2])
    if before[count - 1].symbol == .equal, count > 3, before[count - 3].symbol == .dot {
      return .value(of: key, labels: tokens.labels(of: tokens.written(before[count - 4])))
    }
    guard before[count - 1].symbol == .colon,
      let brace = StatementTokens.openBracket(of: before[...]), before[brace].symbol == .leftBrace,
      let outer = StatementTokens.openBracket(of: before[..<brace]),
      before[outer].symbol == .leftParenthesis
    else { return nil }
    return .value(of: key, labels: tokens.labels(inBracketAt: outer))
  }

  private static func name(_ tokens: StatementTokens) -> CompletionPlace {
    let before = tokens.before
    guard let last = before.last else { return .words(ClauseWords.starters) }
    if last.keyword == .call { return .procedure }
    let bracket = StatementTokens.openBracket(of: before[...])
    switch last.symbol {
    case .dot where before.count > 1 && before[before.count - 2].isName:
      let variable = tokens.written(before[before.count - 2])
      let isEdge = tokens.isEdge(variable)
      return .property(of: tokens.labels(of: variable), isEdge: isEdge)
    case .colon, .bar, .ampersand, .exclamation:
      return label(tokens, bracket)
    case .leftBrace, .comma:
      return property(tokens, bracket) ?? words(tokens, bracket)
    case _:
      return words(tokens, bracket)
    }
  }

  private static func label(_ tokens: StatementTokens, _ bracket: Int?) -> CompletionPlace {
    let before = tokens.before
    guard let bracket else { return before.last?.symbol == .colon ? .label : .nothing }
    guard before[(bracket + 1)...].contains(where: { $0.symbol == .colon }) else { return .nothing }
    switch before[bracket].symbol {
    case .leftParenthesis: return .label
    case .leftBracket: return edgeType(tokens, bracket)
    case _: return .nothing
    }
  }

  /// The node on the left of `-[`, or of `<-[`.
  private static func edgeType(_ tokens: StatementTokens, _ bracket: Int) -> CompletionPlace {
    let before = tokens.before
    guard bracket > 1, before[bracket - 1].symbol == .minus else { return .nothing }
    let isIncoming = before[bracket - 2].symbol == .less
    let close = bracket - (isIncoming ? 3 : 2)
    guard close > 0, before[close].symbol == .rightParenthesis,
      let open = StatementTokens.openBracket(of: before[..<close])
    else { return .edgeType(from: [], isIncoming: isIncoming) }
    return .edgeType(from: tokens.labels(inBracketAt: open), isIncoming: isIncoming)
  }

  /// A key of the map in a node or an edge of a pattern.
  private static func property(_ tokens: StatementTokens, _ brace: Int?) -> CompletionPlace? {
    let before = tokens.before
    guard let brace, before[brace].symbol == .leftBrace, brace > 0, !before[brace - 1].opensQuery,
      let outer = StatementTokens.openBracket(of: before[..<brace])
    else { return nil }
    switch before[outer].symbol {
    case .leftParenthesis: return .property(of: tokens.labels(inBracketAt: outer), isEdge: false)
    case .leftBracket: return .property(of: tokens.labels(inBracketAt: outer), isEdge: true)
    case _: return nil
    }
  }

  private static func words(_ tokens: StatementTokens, _ bracket: Int?) -> CompletionPlace {
    let before = tokens.before
    let isInQuery = bracket.map {
      before[$0].symbol == .leftBrace && $0 > 0 && before[$0 - 1].opensQuery
    }
    let start = bracket.map { $0 + 1 } ?? 0
    if isInQuery ?? true {
      let words = ClauseWords.following(before[start...])
      if !words.isEmpty { return .words(words) }
    }
    let isOperand = before.last.map { !$0.endsOperand } ?? true
    let isAfterOpening = before.last?.symbol == .leftBrace
    let isDeclaring = before.last?.keyword == .as || ClauseWords.expectsPattern(before[start...])
    return isOperand && !isAfterOpening && !isDeclaring
      ? .expression(variables: tokens.variables) : .nothing
  }
}

extension StatementTokens {
  /// Whether a variable stands for an edge.
  func isEdge(_ variable: String) -> Bool {
    all.indices.dropFirst().contains { index in
      all[index].isName && all[index - 1].symbol == .leftBracket && index > 1
        && all[index - 2].symbol == .minus && written(all[index]) == variable
    }
  }
}

extension Token {
  /// Whether a brace behind it holds a query: `EXISTS {`.
  fileprivate var opensQuery: Bool {
    switch keyword {
    case .exists, .count, .collect, .call: true
    case _: false
    }
  }
}
