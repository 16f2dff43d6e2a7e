/// Text as Graphviz reads it back unchanged.
enum DotText {
  /// A label in double quotes, where `\n`, `\N`, `\G` and others would be expanded.
  ///
  /// Backslashes first, then quotes, then line breaks; `&` would begin an entity. Control
  /// characters go.
  static func label(_ text: String) -> String {
    var label = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": label += "\\\\"
      case "\"": label += "\\\""
      case "\n": label += "\\n"
      case "&": label += "&amp;"
      case _ where isDropped(scalar): break
      case _: label.unicodeScalars.append(scalar)
      }
    }
    return label + "\""
  }

  /// A label whose lines begin at its left edge.
  static func leftAligned(_ lines: [String]) -> String {
    let labels = lines.map { label($0).dropFirst().dropLast() }
    return "\"\(labels.map { $0 + "\\l" }.joined())\""
  }

  /// Text inside an HTML label.
  static func html(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n": html += "<br/>"
      case _ where isDropped(scalar): break
      case _: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  /// Control characters, and the two that XML refuses.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || 0xFFFE...0xFFFF ~= scalar.value
  }
}
