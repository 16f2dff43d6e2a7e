import Foundation
import GraphModel
import InsightExtraction
import InsightPipeline
import Testing

/// The page that the service really sends, where it lies beside the project.
private let seed = try? Data(
  contentsOf: URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/seed/insight-page.txt").standardized)

@Suite(.enabled(if: seed != nil, "needs ../shared/seed/insight-page.txt"))
struct SeedPageTests {
  @Test func theRealPageIsElevenInsightsHoweverOftenItComes() throws {
    let bytes = try Array(#require(seed))
    let graph = try TestGraph()
    let first = try graph.importPage(bytes, vocabulary: .shipped)
    #expect(first.insights == .init(added: 11))
    #expect(first.edges["RELATED_TO"] == .init(added: 10))
    #expect(first.ambiguous == [])
    let second = try graph.importPage(bytes, run: "second", vocabulary: .shipped)
    #expect(second.changedNothing)
    #expect(try graph.read { try $0.nodeCount(label: "Insight") } == 11)
  }

  @Test func eachOfItsTwentyOneNamesOfCountriesIsFound() throws {
    let graph = try TestGraph()
    _ = try graph.importPage(Array(#require(seed)), vocabulary: .shipped)
    let countries = try graph.mentions().filter { $0.hasPrefix("country:") }
    #expect(countries.count == 21)
    #expect(Set(countries.map { $0.prefix(10) }) == ["country:CN", "country:US"])
  }
}
