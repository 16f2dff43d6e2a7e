/// Text inside an XML document, in an attribute or between tags.
enum XMLText {
  /// What XML gives a meaning is written as an entity, what it forbids is left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += "&#\(scalar.value);"
      case _ where isForbidden(scalar): break
      case _: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Control characters, and the two that are no characters.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || 0xFFFE...0xFFFF ~= scalar.value
  }
}
