/// Text inside an XML document, in an attribute or between tags.
enum XMLText {
  /// What XML gives a meaning is written as an entity; line breaks and tabs are by their numbers.
  static func escaped(_ text: String) -> String {
    EscapedText.make(text) { scalar in
      switch scalar {
      case "\n", "\r", "\t": "&#\(scalar.value);"
      case _: entity(for: scalar)
      }
    }
  }

  /// The entity of a character that XML gives a meaning.
  static func entity(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case _: nil
    }
  }
}
