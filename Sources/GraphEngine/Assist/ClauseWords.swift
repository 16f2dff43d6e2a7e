import QuerySyntax

/// Which words of the language may go on where a clause, or a part of one, ends.
enum ClauseWords {
  private static let reading = [
    "MATCH", "OPTIONAL MATCH", "UNWIND", "FOR", "FILTER", "LET", "WITH", "CALL",
  ]
  private static let writing = [
    "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH DELETE", "FOREACH",
  ]
  private static let clauses = reading + ["RETURN"] + writing
  private static let bounds = ["ORDER BY", "SKIP", "LIMIT"]
  private static let operators = [
    "AND", "OR", "XOR", "IN", "CONTAINS", "STARTS WITH", "ENDS WITH", "IS NULL", "IS NOT NULL",
  ]

  static let starters =
    reading + ["RETURN", "CREATE", "MERGE", "FOREACH"]
    + ["EXPLAIN", "PROFILE", "SHOW", "CREATE INDEX", "DROP INDEX", "BEGIN", "COMMIT", "ROLLBACK"]

  /// The words that may follow some tokens of a query; none where an expression goes on.
  static func following(_ tokens: ArraySlice<Token>) -> [String] {
    guard let last = tokens.last else { return reading + ["RETURN"] + writing }
    if let second = secondWords(of: last) { return second }
    guard last.endsOperand, let part = lastPart(of: tokens) else { return [] }
    return following(part)
  }

  /// The rest of what is written in two words.
  private static func secondWords(of token: Token) -> [String]? {
    switch token.keyword {
    case .optional: ["MATCH"]
    case .order: ["BY"]
    case .starts, .ends: ["WITH"]
    case .is: ["NULL", "NOT NULL"]
    case .detach: ["DELETE"]
    case .on: ["CREATE SET", "MATCH SET"]
    case .union: ["ALL"] + reading + ["RETURN"]
    case .next: reading + ["RETURN"]
    case .explain, .profile: clauses
    case .show: ["INDEXES", "PROCEDURES", "FUNCTIONS"]
    case _: nil
    }
  }

  private static func following(_ part: Keyword) -> [String] {
    switch part {
    case .match: ["WHERE"] + clauses
    case .where: operators + clauses
    case .return: ["AS"] + bounds + ["UNION", "NEXT"] + operators
    case .with: ["AS", "WHERE"] + bounds + clauses
    case .order: ["DESC", "ASC", "SKIP", "LIMIT", "UNION"] + clauses
    case .skip: ["LIMIT"] + clauses
    case .limit: ["UNION"] + clauses
    case .unwind: ["AS"] + clauses
    case .merge: ["ON CREATE SET", "ON MATCH SET"] + clauses
    case .call: ["YIELD"] + clauses
    case .create, .set, .remove, .delete, .yield: clauses
    case _: []
    }
  }

  /// The word that begins the clause, or the part of it, that the tokens end in.
  private static func lastPart(of tokens: ArraySlice<Token>) -> Keyword? {
    var depth = 0
    for token in tokens.reversed() {
      if let symbol = token.symbol {
        if symbol.isClosing { depth += 1 }
        if symbol.closing != nil { depth -= 1 }
      } else if depth == 0, let keyword = token.keyword, parts.contains(keyword) {
        return keyword
      }
    }
    return nil
  }

  private static let parts: Set<Keyword> = [
    .match, .where, .return, .with, .order, .skip, .limit, .unwind, .merge, .call, .create, .set,
    .remove, .delete, .yield,
  ]

  /// Whether nodes and edges follow, whose names are new.
  static func expectsPattern(_ tokens: ArraySlice<Token>) -> Bool {
    switch tokens.last?.keyword {
    case .match, .create, .merge: true
    case _: false
    }
  }
}

extension Token {
  /// Whether an operand may end with it.
  var endsOperand: Bool {
    switch kind {
    case .text, .integer, .float, .parameter, .quotedName: true
    case .symbol(let symbol): symbol.isClosing || symbol == .star
    case .word(let keyword):
      keyword.map {
        !$0.isReserved || [.null, .true, .false, .end, .asc, .desc].contains($0)
      } ?? true
    case .invalid, .end: false
    }
  }
}
