package enum UnaryOperator: String, Sendable {
  case not = "NOT"
  case minus = "-"
  case plus = "+"
}

/// An operator between two operands that does not chain as comparisons do.
package enum BinaryOperator: String, CaseIterable, Sendable {
  case or = "OR"
  case xor = "XOR"
  case and = "AND"
  case matches = "=~"
  case isIn = "IN"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case power = "^"
}

package enum Comparison: String, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}
