import TextAnalysis

/// A line of a page, seen for what its markup says.
struct MarkedLine {
  /// Without the marker of a heading, list or quotation, and without space at the ends.
  let text: String
  let number: Int
  let isHeading: Bool
  let isListItem: Bool

  init(_ line: Substring, number: Int) {
    self.number = number
    let line = line.withCollapsed
    let afterQuote = line.hasPrefix(">") ? line.dropFirst().withCollapsed : line
    let hashes = afterQuote.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), afterQuote.dropFirst(hashes).first == " " {
      (text, isHeading, isListItem) = (afterQuote.dropFirst(hashes).withCollapsed, true, false)
      return
    }
    let item = Markup.withoutListMarker(afterQuote)
    text = item ?? afterQuote
    isListItem = item != nil
    isHeading = Markup.isBoldThroughout(text)
  }

  var isBlank: Bool { text.isEmpty }

  var opensParagraph: Bool { isHeading || isListItem }

  /// Whether this line is a paragraph's last although no blank line follows.
  func closesParagraph(before next: MarkedLine) -> Bool {
    isHeading || isWholeText || isBareHeading(before: next)
      || (endsLikeSentence && Boilerplate.isCallToAction(text))
  }

  /// Too long to be wrapped, and ended like a sentence.
  private var isWholeText: Bool { wordCount >= 20 && endsLikeSentence }

  /// A few words without an end, above a line that is clearly longer and begins anew.
  private func isBareHeading(before next: MarkedLine) -> Bool {
    guard wordCount <= 8, !endsLikeSentence, text.last?.isPunctuation != true else { return false }
    let beginsAnew = next.text.first.map { $0.isUppercase || "\"\u{201C}".contains($0) } ?? false
    return beginsAnew && next.text.count > text.count * 5 / 3
  }

  private var wordCount: Int { text.split(separator: " ").count }

  private var endsLikeSentence: Bool { Markup.endsLikeSentence(text) }
}

extension StringProtocol {
  /// The text with single spaces and none at its ends.
  fileprivate var withCollapsed: String { String(self).withCollapsedSpace }
}
