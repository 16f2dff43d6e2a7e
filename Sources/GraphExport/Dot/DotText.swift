/// Text as Graphviz reads it back unchanged.
enum DotText {
  /// A label in double quotes, where `\n`, `\N`, `\G` and others would be expanded.
  ///
  /// Backslashes, quotes and line breaks have a backslash before them; `&` would begin an entity.
  static func label(_ text: String) -> String {
    let label = EscapedText.make(text) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "&": "&amp;"
      case _: nil
      }
    }
    return "\"\(label)\""
  }

  /// A label whose lines begin at its left edge.
  static func leftAligned(_ lines: [String]) -> String {
    let labels = lines.map { label($0).dropFirst().dropLast() }
    return "\"\(labels.map { $0 + "\\l" }.joined())\""
  }

  /// Text inside an HTML label.
  static func html(_ text: String) -> String {
    EscapedText.make(text) { $0 == "\n" ? "<br/>" : XMLText.entity(for: $0) }
  }
}
