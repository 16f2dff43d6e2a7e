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
    guard !reading.records.isEmpty else { throw ImportProblem(.noInsights) }
    return InsightDocument(
      format: name, records: reading.records, focal: reading.startsWithRelated ? nil : 0,
      problems: reading.problems)
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
  var records: [InsightRecord] = []
  var problems: [ImportProblem] = []

  /// Whether a heading says of the first insight already that it is a related one.
  var startsWithRelated = false

  private var title: String?
  private var lines: [String: Int] = [:]

  mutating func take(_ paragraph: Paragraph, as role: InsightPage.Role) {
    switch role {
    case .insight: add(paragraph)
    case .title: title = paragraph.text
    case .relatedHeading:
      title = nil
      if records.isEmpty { startsWithRelated = true }
    case .boilerplate: title = nil
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    let record = InsightRecord(
      text: paragraph.text, title: paragraph.title ?? title, line: paragraph.line)
    title = nil
    if record.text.utf8.count > Self.maximumBytes {
      let reason = ImportProblem.Reason.tooLong(
        bytes: record.text.utf8.count, limit: Self.maximumBytes)
      problems.append(ImportProblem(reason, line: record.line))
    } else if let line = lines[record.key] {
      problems.append(ImportProblem(.repeated(firstLine: line), line: record.line))
    } else {
      lines[record.key] = record.line
      records.append(record)
    }
  }

  /// Some thousand words: what is longer is no insight.
  private static let maximumBytes = 32 << 10
}
