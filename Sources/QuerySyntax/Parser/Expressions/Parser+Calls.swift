import Diagnostics

extension Parser {
  /// Whether a name, with dots or without, and a parenthesis begin at a token.
  func isCall(at index: Int) -> Bool {
    var index = index
    while isName(at: index), symbol(at: index + 1) == .dot { index += 2 }
    guard isName(at: index), symbol(at: index + 1) == .leftParenthesis else { return false }
    // `WHERE RETURN (n)` lacks a condition: no function is called by such a word alone.
    return index > position || keyword(at: index)?.isReserved != true
  }

  /// Parses a call, or one of the forms that look like one.
  ///
  ///     call → quantified | reduce | search "(" path ")" | "exists" "(" path ")"
  ///          | "count" "(" "*" ")" | trim | function
  mutating func parseCall() -> Expression.Kind {
    if let quantifier { return parseQuantified(quantifier) }
    if atReduce { return parseReduce() }
    return parseSpecialCall() ?? parseFunction()
  }

  private mutating func parseSpecialCall() -> Expression.Kind? {
    guard symbol(ahead: 1) == .leftParenthesis else { return nil }
    if at(.shortestPath) || at(.allShortestPaths) { return .pattern(parsePath()) }
    if at(.exists), isPath(at: position + 2) { return parseExists() }
    if let trimmedSide { return parseTrim(trimmedSide) }
    return at(.count) && symbol(ahead: 2) == .star ? parseCountAll() : nil
  }

  private var atReduce: Bool {
    at(.reduce) && symbol(ahead: 1) == .leftParenthesis && isName(ahead: 2)
      && symbol(ahead: 3) == .equal
  }

  private var quantifier: Quantifier? {
    guard symbol(ahead: 1) == .leftParenthesis, isBinding(at: position + 2) else { return nil }
    return switch keyword(ahead: 0) {
    case .all: .all
    case .any: .any
    case .some(.none): Quantifier.none
    case .single: .single
    default: nil
    }
  }

  /// Whether `x IN` stands at a token, and not `null IN`.
  func isBinding(at index: Int) -> Bool {
    isName(at: index) && keyword(at: index)?.isLiteral != true
      && keyword(at: index + 1) == .in
  }

  /// Parses a test of a list's elements.
  ///
  ///     quantified → ("all" | "any" | "none" | "single") "(" name "IN" expression where ")"
  private mutating func parseQuantified(_ quantifier: Quantifier) -> Expression.Kind {
    let word = current.span
    advance()
    return parseBracketed(.leftParenthesis) { parser in
      let variable = parser.parseName(.variable)
      parser.expect(.in)
      let list = parser.parseValue()
      if parser.at(.rightParenthesis) { parser.report(.missingCondition(quantifier), at: word) }
      let condition = parser.parseWhere() ?? Expression(.literal(.null), word)
      return .quantified(quantifier, variable, in: list, where: condition)
    }
  }

  /// Parses a fold over a list.
  ///
  ///     reduce → "reduce" "(" name "=" expression "," name "IN" expression "|" expression ")"
  private mutating func parseReduce() -> Expression.Kind {
    advance()
    return parseBracketed(.leftParenthesis) { parser in
      let sum = parser.parseName(.variable)
      parser.expect(.equal)
      let initial = parser.parseValue()
      parser.expect(.comma)
      let variable = parser.parseName(.variable)
      parser.expect(.in)
      let list = parser.parseBeforeBar { $0.parseValue() }
      parser.expect(.bar)
      return .reduce(sum, from: initial, variable, in: list, by: parser.parseValue())
    }
  }

  private mutating func parseExists() -> Expression.Kind {
    advance()
    return .pattern(parseBracketed(.leftParenthesis) { $0.parseBarePath() })
  }

  private mutating func parseCountAll() -> Expression.Kind {
    advance()
    parseBracketed(.leftParenthesis) { $0.expect(.star) }
    return .countAll
  }

  /// Parses a call of a function.
  ///
  ///     function → qualified-name "(" ("DISTINCT"? expression ("," expression)*)? ")"
  private mutating func parseFunction() -> Expression.Kind {
    let name = parseQualifiedName(.function)
    var isDistinct = false
    let arguments = parseBracketed(.leftParenthesis) { parser in
      isDistinct = parser.eatDistinct()
      if parser.at(.star) { parser.fail(.starAsArgument(function: name.text)) }
      return parser.at(.rightParenthesis) ? [] : parser.parseList { $0.parseValue() }
    }
    return .call(FunctionCall(name: name, isDistinct: isDistinct, arguments: arguments))
  }
}
