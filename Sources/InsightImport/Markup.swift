/// The little of Markdown that pages of insights use.
enum Markup {
  /// The text after `-`, `*`, `•`, `1.`, `2)`; nil where no marker stands.
  static func withoutListMarker(_ line: String) -> String? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let marker =
      (1...3).contains(digits.count) && [".", ")"].contains(line.dropFirst(digits.count).first)
      ? digits.count + 1 : ["-", "*", "•", "–", "—", "+"].contains(line.first) ? 1 : 0
    guard marker > 0, line.dropFirst(marker).first == " " else { return nil }
    return String(line.dropFirst(marker + 1))
  }

  /// Whether a line is of the form `**A title**`.
  static func isBoldThroughout(_ text: String) -> Bool {
    guard text.count > 4, text.hasPrefix("**"), text.hasSuffix("**") else { return false }
    return !text.dropFirst(2).dropLast(2).contains("**")
  }

  /// Takes the bold words that open a text, and the dash or colon after them: `**Title** — text`.
  static func takeTitle(from text: inout String) -> String? {
    guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else { return nil }
    let title = text.dropFirst(2)[..<end.lowerBound]
    let rest = text[end.upperBound...].drop { " :.—–-".contains($0) }
    let isMarked = title.last.map { ":.?!".contains($0) } ?? false
    let hasMark = text[end.upperBound...].drop { $0 == " " }.first.map { ":—–-".contains($0) }
    guard !rest.isEmpty, isMarked || hasMark == true else { return nil }
    text = String(rest)
    return String(title.last == ":" || title.last == "." ? title.dropLast() : title)
  }

  /// The text without the marks of emphasis.
  static func plain(_ text: String) -> String {
    text.replacing("**", with: "")
  }

  /// Whether a text ends with a stop, perhaps inside quotes or brackets.
  static func endsLikeSentence(_ text: String) -> Bool {
    let end = text.reversed().first { !"\"'\u{2019}\u{201D})]*_".contains($0) }
    return end.map { ".!?…".contains($0) } ?? false
  }
}
