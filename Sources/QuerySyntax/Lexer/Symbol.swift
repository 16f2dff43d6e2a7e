/// What is written without letters or digits; an arrow is several, for `a<-1` is a comparison.
package enum Symbol: String, CaseIterable, Sendable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case semicolon = ";"
  case colon = ":"
  case doubleColon = "::"
  case dot = "."
  case doubleDot = ".."
  case bar = "|"
  case ampersand = "&"
  case exclamation = "!"
  case dollar = "$"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "=~"
  case plus = "+"
  case plusEqual = "+="
  case minus = "-"
  case star = "*"
  case slash = "/"
  case percent = "%"
  case caret = "^"

  /// Operators of other languages, read so that the right one can be named.
  case foreignEqual = "=="
  case foreignNotEqual = "!="
  case foreignAnd = "&&"
  case foreignOr = "||"
}

extension Symbol {
  /// The longest symbol that begins with these two bytes; the second is 0 at the end of the text.
  static func starting(with first: UInt8, _ second: UInt8) -> Symbol? {
    pairs[UInt16(first) << 8 | UInt16(second)] ?? singles[first]
  }

  private static let singles = Dictionary(
    uniqueKeysWithValues: allCases.lazy.filter { $0.rawValue.utf8.count == 1 }.map {
      ($0.bytes[0], $0)
    })

  private static let pairs = Dictionary(
    uniqueKeysWithValues: allCases.lazy.filter { $0.rawValue.utf8.count == 2 }.map {
      (UInt16($0.bytes[0]) << 8 | UInt16($0.bytes[1]), $0)
    })

  private var bytes: [UInt8] { Array(rawValue.utf8) }

  /// What closes this bracket, if it opens one.
  package var closing: Symbol? {
    switch self {
    case .leftParenthesis: .rightParenthesis
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  package var isClosing: Bool {
    self == .rightParenthesis || self == .rightBracket || self == .rightBrace
  }
}
