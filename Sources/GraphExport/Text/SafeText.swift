/// Text that does nothing to a terminal but show: what would move, hide or turn it is spelled out.
enum SafeText {
  /// A text on one line.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var safe = ""
    for scalar in text.unicodeScalars { append(scalar, to: &safe) }
    return safe
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where isHarmful(scalar): text += "\\u{\(String(scalar.value, radix: 16))}"
    case _: text.unicodeScalars.append(scalar)
    }
  }

  /// Control characters, line separators, and those that change the direction of what follows.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
