extension Literal {
  var printed: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): String(value)
    case .text(let value): Self.quoted(value)
    }
  }

  /// Whether it begins with a minus.
  var isNegative: Bool {
    switch self {
    case .integer(let value): value < 0
    case .float(let value): value.sign == .minus
    case .null, .boolean, .text: false
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.map(escaped).joined() + "'"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'", "\\": return "\\" + String(scalar)
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{8}": return "\\b"
    case "\u{C}": return "\\f"
    case "\u{0}"..."\u{1F}", "\u{7F}":
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }
}
