/// An operation on values that has a sign or a word of its own in the language.
package enum Operation: String, Sendable {
  case or = "OR"
  case xor = "XOR"
  case and = "AND"
  case not = "NOT"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "=~"
  case isIn = "IN"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  case isNull = "IS NULL"
  case isNotNull = "IS NOT NULL"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case power = "^"
  case negate = "unary -"

  /// `list[0]`
  case element = "[]"

  /// `list[1..3]`, `list[..3]`, `list[1..]`
  case slice = "[..]"
  case sliceTo = "[..to]"
  case sliceFrom = "[from..]"
}

extension Operation {
  /// The operation that gives the same with its operands the other way round; nil for all but
  /// comparisons.
  package var flipped: Operation? {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .or, .xor, .and, .not, .matches, .isIn, .startsWith, .endsWith, .contains, .isNull,
      .isNotNull, .add, .subtract, .multiply, .divide, .remainder, .power, .negate, .element,
      .slice, .sliceTo, .sliceFrom:
      nil
    }
  }
}
