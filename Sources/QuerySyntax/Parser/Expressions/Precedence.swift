/// How tightly an operator binds, the loosest first.
enum Precedence: Int, Comparable {
  case lowest, or, xor, and, not, comparison, predicate, additive, multiplicative, power, sign
  case labelTest, postfix

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// The next tighter one.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .postfix }
}

extension BinaryOperator {
  var precedence: Precedence {
    switch self {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .matches, .isIn, .startsWith, .endsWith, .contains: .predicate
    case .add, .subtract: .additive
    case .multiply, .divide, .remainder: .multiplicative
    case .power: .power
    }
  }

  /// The operator that a token begins, its second word aside.
  init?(_ token: Token) {
    switch token.kind {
    case .word(.or): self = .or
    case .word(.xor): self = .xor
    case .word(.and): self = .and
    case .word(.in): self = .isIn
    case .word(.starts): self = .startsWith
    case .word(.ends): self = .endsWith
    case .word(.contains): self = .contains
    case .symbol(.matches): self = .matches
    case .symbol(.plus): self = .add
    case .symbol(.minus): self = .subtract
    case .symbol(.star): self = .multiply
    case .symbol(.slash): self = .divide
    case .symbol(.percent): self = .remainder
    case .symbol(.caret): self = .power
    case .symbol(.foreignAnd): self = .and
    case .symbol(.foreignOr): self = .or
    case .word, .quotedName, .parameter, .text, .integer, .float, .symbol, .invalid, .end:
      return nil
    }
  }
}

extension Comparison {
  init?(_ token: Token) {
    switch token.symbol {
    case .equal, .foreignEqual: self = .equal
    case .notEqual, .foreignNotEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }
}
