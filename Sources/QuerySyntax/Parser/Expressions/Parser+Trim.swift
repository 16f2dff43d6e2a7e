import Diagnostics

extension Parser {
  /// The function that does what `trim(LEADING ...` says, if that stands here.
  var trimmedSide: String? {
    guard written(current).lowercased() == "trim", !isAfterOperand(ahead(3)) else { return nil }
    return switch keyword(ahead: 2) {
    case .both: "btrim"
    case .leading: "ltrim"
    case .trailing: "rtrim"
    default: nil
    }
  }

  /// Parses a trimming in words: a call of `btrim`, `ltrim` or `rtrim`.
  ///
  ///     trim → "trim" "(" ("BOTH" | "LEADING" | "TRAILING") expression? "FROM" expression ")"
  mutating func parseTrim(_ function: String) -> Expression.Kind {
    let word = current.span
    advance()
    return parseBracketed(.leftParenthesis) { parser in
      parser.advance()
      let characters = parser.at(.from) ? [] : [parser.parseValue()]
      parser.expect(.from)
      let arguments = [parser.parseValue()] + characters
      return .call(FunctionCall(name: Identifier(function, word), arguments: arguments))
    }
  }
}
