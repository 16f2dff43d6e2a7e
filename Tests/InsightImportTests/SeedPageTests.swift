import Foundation
import InsightImport
import Testing

/// The page that the service really sends, where it lies beside the project.
private let seed = try? String(contentsOf: seedPage, encoding: .utf8)

private let seedPage = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/seed/insight-page.txt").standardized

@Suite(.enabled(if: seed != nil, "needs ../shared/seed/insight-page.txt"))
struct SeedPageTests {
  @Test(
    "the real page gives eleven insights, however it is dressed",
    arguments: [
      { $0 },
      { $0.replacing("\n", with: "\r\n") },
      { "\u{FEFF}" + $0 },
      { $0.replacing("\n\n", with: "\n") },
      { wrapped($0, at: 72) },
      { wrapped($0, at: 100) },
      { withoutShortParagraphs($0) },
      { withoutShortParagraphs($0).replacing("\n\n", with: "\n\n## One of several titles\n\n") },
      { $0.replacing("\"", with: "\u{201D}") },
    ] as [@Sendable (String) -> String])
  func elevenInsights(dress: @Sendable (String) -> String) throws {
    let page = try #require(seed)
    let plain = try InsightFormats.read(Array(page.utf8))
    let document = try InsightFormats.read(Array(dress(page).utf8))
    #expect(document.records.count == 11)
    #expect(document.records.map(\.key) == plain.records.map(\.key))
    #expect(document.focal == 0)
    #expect(document.problems.isEmpty)
  }
}

private func withoutShortParagraphs(_ page: String) -> String {
  page.split(separator: "\n\n").filter { $0.count > 100 }.joined(separator: "\n\n")
}

private func wrapped(_ page: String, at width: Int) -> String {
  let paragraphs = page.split(separator: "\n\n").map { paragraph in
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      if (lines.last?.count ?? 0) + word.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines.last?.isEmpty == true ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
  return paragraphs.joined(separator: "\n\n")
}
