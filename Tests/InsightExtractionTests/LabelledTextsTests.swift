import Foundation
import InsightExtraction
import Testing

/// How well the shipped vocabulary links texts that people labelled by hand, `Tests/Labelled`.
@Suite struct LabelledTextsTests {
  @Test func whatIsLinkedIsRightAndWhatIsNamedIsFound() throws {
    var (right, wrong, missed) = (0, 0, 0)
    var details: [String] = []
    for text in try LabelledText.all(in: "insights.txt") {
      let found = Self.names(in: text.words)
      right += found.intersection(text.names).count
      wrong += found.subtracting(text.names).count
      missed += text.names.subtracting(found).count
      details += found.symmetricDifference(text.names).sorted().map { "\($0): \(text.words)" }
    }
    let precision = Double(right) / Double(right + wrong)
    let recall = Double(right) / Double(right + missed)
    #expect(right + missed > 600)
    #expect(precision >= 0.98, "\(details.joined(separator: "\n"))")
    #expect(recall >= 0.97, "\(details.joined(separator: "\n"))")
  }

  @Test("a text of words that are only spelled like entities names none")
  func noTrapSprings() throws {
    for text in try LabelledText.all(in: "traps.txt", separator: "\n") {
      #expect(Self.names(in: text.words) == text.names, "\(text.words)")
    }
  }

  private static let linker = EntityLinker(.shipped)

  private static func names(in text: String) -> Set<String> {
    Set(linker.link(text).mentions.map(\.entity.name))
  }
}

/// A text that says what it names: `{Washington|United States} fears {China}`.
private struct LabelledText {
  let words: String
  let names: Set<String>

  init(_ text: String) {
    var words = ""
    var names: Set<String> = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "}", maxSplits: 1)
      guard ends.count == 2 || part.hasSuffix("}") else {
        words += part
        continue
      }
      let label = ends[0].split(separator: "|")
      words += label[0] + ends.dropFirst().joined()
      names.insert(String(label.last ?? label[0]))
    }
    self.words = words
    self.names = names
  }

  static func all(in file: String, separator: String = "\n\n") throws -> [LabelledText] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Labelled/\(file)"), encoding: .utf8)
    return text.split(separator: separator).map { LabelledText(String($0)) }
  }
}
