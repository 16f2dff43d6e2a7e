extension SyntaxProblem {
  package var message: String {
    switch self {
    case .unexpected(let found, let expected, _), .unclosedBracket(let found, let expected, _):
      "expected \(Expectation.list(expected)), found \(Self.named(found))"
    case .unknownClause(let found, _, _): "expected a clause, found \(Self.named(found))"
    case .foreignOperator(let written, _): "'\(written)' is not an operator here"
    case .textAsName(_, let role): "expected \(role.words), found a text"
    case .starAsArgument(let function): "'\(function)' does not take '*'"
    case .bareNot: "'NOT' cannot stand after an operator that binds tighter"
    case .patternAsValue: "a pattern is a condition, and cannot stand here as a value"
    case .negativeBound: "a path cannot have a negative length"
    case .emptyQuantifier: "a quantifier says how often"
    case .adjacentNodes: "two nodes stand side by side, with no edge between them"
    case .shortestWithoutCount: "'SHORTEST' needs the number of paths"
    case .nameBehindPrefix: "the name of a path comes first"
    case .modeBeforeSearch(let mode, let search):
      "'\(mode.rawValue)' cannot stand before '\(search)'"
    case .missingCondition(let quantifier): "'\(quantifier.rawValue)' needs a condition"
    case .unclosedText: "this text is not closed"
    case .unclosedName: "this quoted name is not closed"
    case .unclosedComment: "this comment is not closed"
    case .emptyName: "a name cannot be empty"
    case .unknownEscape(let escape): "'\(escape)' is not an escape"
    case .invalidCodePoint(let escape): "'\(escape)' is not a character"
    case .invalidNumber(let number), .leadingZero(let number): "'\(number)' is not a number"
    case .integerOverflow(let number): "'\(number)' does not fit in 64 bits"
    case .floatOverflow(let number): "'\(number)' is too large for a float"
    case .invalidCharacter(let scalar): "the character \(Self.codePoint(scalar)) cannot stand here"
    case .clauseAfterReturn(let clause): "'\(clause)' cannot follow 'RETURN'"
    case .unfinishedQuery(let last): "a query cannot end with '\(last)'"
    case .collectWithoutReturn: "'COLLECT' needs a 'RETURN' inside its braces"
    case .nextWithoutReturn: "'NEXT' hands on what a 'RETURN' gives, and there is none before it"
    case .mixedUnions: "'UNION' and 'UNION ALL' cannot be mixed in one query"
    case .misplacedPart(let part, let later): "'\(part.phrase)' cannot follow '\(later.phrase)'"
    case .tooDeep(let limit): "the query is nested more than \(limit) levels deep"
    case .tooLong(let bytes, let limit): "the text has \(bytes) bytes, more than \(limit)"
    case .notSupported(let feature): "\(feature.words) is not supported yet"
    }
  }

  package var hint: String? {
    switch self {
    case .unexpected(let found, expected: [.node], closest: nil): ForeignWords.advice(for: found)
    case .unexpected(_, _, let closest): closest.map { "did you mean '\($0)'?" }
    case .unknownClause(let found, let closest, let legal):
      ForeignWords.advice(for: found) ?? closest.map { "did you mean '\($0)'?" }
        ?? (!legal.contains(.match) && Self.beginsValue(found)
          ? "is a ',' missing before it?" : nil)
    case .foreignOperator(_, let replacement): "use \(replacement)"
    case .textAsName(let text, _): "names are quoted by backticks: `\(text)`"
    case .starAsArgument: "'count(*)' counts rows"
    case .bareNot: "put it in parentheses"
    case .patternAsValue: "use 'EXISTS { ... }' or 'COUNT { ... }'"
    case .emptyQuantifier: "use '{2}', '{1,3}', '{2,}', '+' or '*'"
    case .adjacentNodes: "use '-->' for an edge, or ',' for a path of its own"
    case .shortestWithoutCount: "use 'SHORTEST 1', 'ANY SHORTEST' or 'ALL SHORTEST'"
    case .nameBehindPrefix(let name): "write '\(name) = ' before what is said of the path"
    case .modeBeforeSearch(let mode, let search): "write '\(search) ... \(mode.rawValue)'"
    case .missingCondition: "add 'WHERE ...'"
    case .unclosedText(let quote): "opened here; add a \(quote)"
    case .unclosedName: "opened here; add a `"
    case .unclosedComment: "opened here; add */"
    case .unknownEscape: "a backslash is written '\\\\'"
    case .leadingZero(let number): "octal numbers are written 0o\(number.drop { $0 == "0" })"
    case .invalidCharacter(let scalar): Self.replacement(for: scalar)
    case .clauseAfterReturn: "'WITH' hands rows on to further clauses"
    case .nextWithoutReturn: "add 'RETURN ...' before it"
    case .unfinishedQuery: "add 'RETURN ...'"
    case .misplacedPart(_, let later): "it stands before '\(later.phrase)'"
    case .tooDeep: "split it; --depth LEVELS is 1,000 at most"
    case .tooLong: "split it, pass values as parameters, or allow more with --query-size SIZE"
    case .unclosedBracket, .negativeBound, .emptyName, .invalidCodePoint, .invalidNumber,
      .integerOverflow, .floatOverflow, .collectWithoutReturn, .mixedUnions,
      .notSupported:
      nil
    }
  }

  package var notes: [String] {
    switch self {
    case .unknownClause(_, _, let legal):
      ["clauses that can stand here: " + legal.map(\.phrase).joined(separator: ", ")]
    case .unclosedBracket(_, _, let opening): ["the '\(opening.rawValue)' before it is still open"]
    case .unexpected, .foreignOperator, .textAsName, .starAsArgument, .bareNot, .patternAsValue,
      .negativeBound,
      .emptyQuantifier, .adjacentNodes, .shortestWithoutCount, .modeBeforeSearch, .nameBehindPrefix,
      .missingCondition,
      .unclosedText,
      .unclosedName, .unclosedComment, .emptyName,
      .unknownEscape, .invalidCodePoint, .invalidNumber, .leadingZero, .integerOverflow,
      .floatOverflow, .invalidCharacter, .clauseAfterReturn, .unfinishedQuery,
      .collectWithoutReturn, .nextWithoutReturn, .mixedUnions, .misplacedPart, .tooDeep, .tooLong,
      .notSupported:
      []
    }
  }
}

extension SyntaxProblem {
  /// Whether a word can only be the beginning of a value.
  private static func beginsValue(_ found: String?) -> Bool {
    guard let first = found?.utf8.first, let found else { return false }
    let isName = Characters.isLetter(first) && Keyword(Array(found.utf8)[...]) == nil
    return isName || "0123456789'\"$`".utf8.contains(first)
  }

  private static func named(_ found: String?) -> String {
    found.map { "'\($0)'" } ?? "the end of the text"
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar.properties.generalCategory == .control ? number : "'\(scalar)' (\(number))"
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    if Characters.symbol(of: scalar) == .minus { return "a minus is written -" }
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation: return "texts stand between ' and '"
    default: return nil
    }
  }
}
