import Foundation
import GraphModel
import InsightExtraction
import InsightImport
import Testing

/// What the insights of `data/insights/` are as a whole.
@Suite struct SampleEpisodesTests {
  @Test func theyAreManyFromManyPlacesOverTwoYears() throws {
    let records = try Self.episodes().records
    #expect(records.count >= 80)
    let dates = records.compactMap(\.origin.published).compactMap { date in
      if case .day(let day) = date { day } else { nil }
    }
    #expect(dates.count == records.count)
    let first = try #require(dates.min())
    let last = try #require(dates.max())
    #expect(last.daysSinceEpoch - first.daysSinceEpoch > 700)
    #expect(Set(records.compactMap(\.origin.show)).count >= 5)
    #expect(Set(records.compactMap(\.origin.episode)).count >= 20)
    #expect(records.allSatisfy { !$0.origin.speakers.isEmpty && !$0.origin.tags.isEmpty })
    let countries = records.flatMap { Self.linker.link($0.text).mentions }
      .filter { $0.entity.kind == .country }
    #expect(Set(countries.map(\.entity.key)).count >= 25)
  }

  @Test func everyOneIsReadAndLinksToSomething() throws {
    let document = try Self.episodes()
    #expect(document.problems == [])
    #expect(document.passedOver == [])
    #expect(Set(document.records.compactMap(\.origin.externalID)).count == document.records.count)
    let unlinked = document.records.filter { Self.linker.link($0.text).mentions.isEmpty }
    #expect(unlinked.map(\.text) == [])
    #expect(document.records.flatMap { Self.linker.link($0.text).ambiguous } == [])
  }

  @Test func noneIsTheDuplicateOfAnother() throws {
    let pages = try ["chips-and-rules", "models-and-money", "power-and-place"].map {
      try Self.document("\($0).txt").records
    }
    let records = try Self.episodes().records + pages.flatMap(\.self)
    let grams = records.map { Self.grams(of: $0.text) }
    for left in grams.indices {
      for right in grams.indices.dropFirst(left + 1) {
        let shared = grams[left].intersection(grams[right]).count
        let (one, other) = (grams[left].count, grams[right].count)
        let jaccard = Double(shared) / Double(one + other - shared)
        if jaccard >= 0.6 || Double(shared) >= 0.85 * Double(min(one, other)) {
          Issue.record("\(records[left].text) = \(records[right].text)")
        }
      }
    }
  }

  private static let linker = EntityLinker(.shipped)

  /// The runs of five characters.
  private static func grams(of text: String) -> Set<String> {
    let characters = Array(text.lowercased())
    return Set(characters.indices.dropLast(4).map { String(characters[$0..<$0 + 5]) })
  }

  private static func episodes() throws -> InsightDocument { try document("episodes.jsonl") }

  private static func document(_ name: String) throws -> InsightDocument {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "data/insights/\(name)"))
    return try InsightFormats.read(Array(data))
  }
}
