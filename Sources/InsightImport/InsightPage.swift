import TextAnalysis

/// The page of insights as the service shows it: one insight, then those related to it.
///
///     Header lines of the service
///
///     The insight that the page is about: one paragraph.
///
///     Related Insights
///
///     Another insight.
///
/// Header and heading may be missing, titles may stand above the paragraphs.
package struct InsightPage: InsightReader {
  package init() {}

  package var name: String { "insight-page" }

  /// Whether the text is neither data nor a transcript and has a paragraph that is an insight.
  package func recognises(_ text: SourceLines) -> Bool {
    guard let first = text.lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      return false
    }
    let start = first.drop(while: \.isWhitespace)
    guard let mark = start.first, !"{[<".contains(mark), !start.hasPrefix("WEBVTT") else {
      return false
    }
    guard !text.lines.contains(where: { $0.contains(" --> ") }) else { return false }
    return Paragraph.paragraphs(of: text).contains { Self.role(of: $0) == .insight }
  }

  package func read(_ text: SourceLines) throws(ImportProblem) -> InsightDocument {
    var reading = PageReading()
    for paragraph in Paragraph.paragraphs(of: text) {
      reading.take(paragraph, as: Self.role(of: paragraph))
    }
    let records = reading.collected.records
    guard !records.isEmpty else { throw ImportProblem(.noInsights) }
    return InsightDocument(
      format: name, records: records, focal: reading.startsWithRelated ? nil : 0,
      problems: reading.collected.problems)
  }
}

extension InsightPage {
  enum Role: Equatable { case insight, title, relatedHeading, boilerplate }

  /// What a paragraph is on such a page.
  static func role(of paragraph: Paragraph) -> Role {
    let text = paragraph.text
    if Boilerplate.isRelatedHeading(text) { return .relatedHeading }
    if Boilerplate.isCallToAction(text) { return .boilerplate }
    let words = Tokenizer.tokens(of: text).count { $0.kind == .word }
    let isSentence = Markup.endsLikeSentence(text) || words >= 25
    if !paragraph.isMarkedHeading && words >= 12 && isSentence { return .insight }
    if paragraph.isMarkedHeading { return .title }
    let isTitle = words >= 4 && !isSentence && !Boilerplate.namesAnOffer(text)
    return isTitle ? .title : .boilerplate
  }
}

/// The state of reading one page.
private struct PageReading {
  var collected = RecordCollector()

  /// Whether a heading says of the first insight already that it is a related one.
  var startsWithRelated = false

  private var title: String?

  mutating func take(_ paragraph: Paragraph, as role: InsightPage.Role) {
    switch role {
    case .insight: add(paragraph)
    case .title: title = paragraph.text
    case .relatedHeading:
      title = nil
      if collected.records.isEmpty { startsWithRelated = true }
    case .boilerplate: title = nil
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    let record = InsightRecord(
      text: paragraph.text, title: paragraph.title ?? title, line: paragraph.line)
    title = nil
    let bytes = record.text.utf8.count
    if bytes > RecordFields.maximumTextBytes {
      let reason = ImportProblem.Reason.tooLong(bytes: bytes, limit: RecordFields.maximumTextBytes)
      collected.add(ImportProblem(reason, line: record.line))
    } else {
      collected.add(record)
    }
  }
}
