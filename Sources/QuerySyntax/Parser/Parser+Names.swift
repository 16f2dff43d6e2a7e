extension Parser {
  /// Parses a name where no keyword can stand: after `.`, `:`, `AS`.
  ///
  ///     name → WORD | "`" ... "`"
  mutating func parseName(_ role: NameRole) -> Identifier {
    let token = current
    switch token.kind {
    case .word: return parsedName(written(token))
    case .quotedName(let name): return parsedName(name)
    case .text(let text):
      report(.textAsName(text, role), at: token.span)
      return parsedName(text)
    case .parameter, .integer, .float, .symbol, .invalid, .end:
      fail(expected: .name(role))
      return Identifier("", token.span)
    }
  }

  private mutating func parsedName(_ name: String) -> Identifier {
    let span = current.span
    advance()
    return Identifier(name, span)
  }

  /// Parses a name of parts, as functions and procedures have it.
  ///
  ///     qualified-name → name ("." name)*
  mutating func parseQualifiedName(_ role: NameRole) -> Identifier {
    let start = start
    var text = parseName(role).text
    while eat(.dot) { text += "." + parseName(role).text }
    return Identifier(text, span(from: start))
  }

  /// Whether a name can begin an expression here: a reserved word is one only if what follows
  /// cannot go with the keyword, as in `RETURN match.year`.
  var atVariable: Bool {
    guard isName(ahead: 0) else { return false }
    guard let keyword = keyword(ahead: 0), keyword.isReserved else { return true }
    guard keyword.isLiteral == false else { return false }
    return isAfterOperand(ahead(1))
  }

  /// Whether a token can follow an operand, and not begin one.
  func isAfterOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .word(let keyword): keyword?.followsOperand ?? false
    case .symbol(let symbol): !symbol.beginsOperand
    case .end: true
    case .quotedName, .parameter, .text, .integer, .float, .invalid: false
    }
  }
}

extension Keyword {
  /// `null`, `true`, `false`: values wherever an expression stands.
  var isLiteral: Bool { self == .null || self == .true || self == .false }

  fileprivate var followsOperand: Bool {
    switch self {
    case .as, .and, .or, .xor, .in, .is, .starts, .ends, .contains, .asc, .desc, .ascending,
      .descending, .order, .skip, .limit, .then, .else, .end, .return, .union:
      true
    default: false
    }
  }
}

extension Symbol {
  fileprivate var beginsOperand: Bool {
    switch self {
    case .leftParenthesis, .leftBracket, .leftBrace, .minus, .plus, .star, .dollar, .exclamation:
      true
    case .rightParenthesis, .rightBracket, .rightBrace, .comma, .semicolon, .colon, .doubleColon,
      .dot, .doubleDot, .bar, .ampersand, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .matches, .plusEqual, .slash, .percent, .caret, .foreignEqual,
      .foreignNotEqual, .foreignAnd, .foreignOr:
      false
    }
  }
}
