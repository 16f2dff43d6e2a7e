/// Lines of a page that belong together: one running text, a heading, or an item of a list.
struct Paragraph: Equatable {
  /// Without markup, in one line.
  var text: String

  /// The line of the page, from 1, on which it begins.
  var line: Int

  /// Whether the page marks it as a heading: `## …`, `**…**`.
  var isMarkedHeading = false

  /// The bold words that open it, which are not part of its text: `**Title.** Text`.
  var title: String?
}

extension Paragraph {
  /// The paragraphs of a page: blank lines, headings, list markers, and lines that are whole texts
  /// by themselves stand between them; other line ends are only wrapping.
  static func paragraphs(of text: SourceLines) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var block: [MarkedLine] = []
    func flush() {
      if let paragraph = Paragraph(joining: block) { paragraphs.append(paragraph) }
      block = []
    }
    for (index, line) in text.lines.enumerated() {
      let line = MarkedLine(line, number: index + 1)
      if line.isBlank || line.opensParagraph || block.last?.closesParagraph(before: line) == true {
        flush()
      }
      if !line.isBlank { block.append(line) }
    }
    flush()
    return paragraphs
  }

  private init?(joining lines: [MarkedLine]) {
    guard let first = lines.first else { return nil }
    var text = lines.map(\.text).joined(separator: " ")
    let title = Markup.takeTitle(from: &text)
    self.init(
      text: Markup.plain(text), line: first.number, isMarkedHeading: first.isHeading,
      title: title.map(Markup.plain))
  }
}
