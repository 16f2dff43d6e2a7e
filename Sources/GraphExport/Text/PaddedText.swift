/// Text made as wide as a column.
enum PaddedText {
  static func left(_ text: String, _ width: Int) -> String {
    text + spaces(width - DisplayWidth.of(text))
  }

  static func right(_ text: String, _ width: Int) -> String {
    spaces(width - DisplayWidth.of(text)) + text
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
