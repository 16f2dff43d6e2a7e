import Foundation
import GraphModel
import InsightExtraction
import InsightImport
import Testing

@testable import InsightPipeline

@Suite struct InsightPipelineTests {
  @Test func aPageBecomesInsightsEntitiesAndEdges() throws {
    let graph = try TestGraph()
    let summary = try graph.importPage([dams, chips, grids])
    #expect(summary.insights == .init(added: 3))
    #expect(summary.sources == .init(added: 1))
    #expect(summary.edges["FROM_SOURCE"] == .init(added: 3))
    #expect(summary.edges["RELATED_TO"] == .init(added: 2))
    #expect(
      try graph.mentions() == [
        "country:NO Norway 0-6 modifier", "country:SE Swedish 18-25 modifier",
        "country:TW Taiwan 0-6 head", "country:TW Taiwan 86-92 head",
      ])
  }

  @Test func theFocalInsightIsRelatedToTheOthersInOrder() throws {
    let graph = try TestGraph()
    _ = try graph.importPage([dams, chips, grids])
    #expect(try graph.related(from: dams) == ["1 source \(chips)", "2 source \(grids)"])
  }

  @Test func aSecondImportChangesNothing() throws {
    let graph = try TestGraph()
    _ = try graph.importPage([dams, chips, grids])
    let before = try graph.everything()
    let summary = try graph.importPage([dams, chips, grids], run: "second", wrapped: true)
    #expect(summary.changedNothing)
    #expect(summary.insights == .init(unchanged: 3))
    #expect(try graph.everything() == before)
  }

  @Test func anInsightInTwoSourcesIsOneNodeWithTwoSources() throws {
    let graph = try TestGraph()
    _ = try graph.importPage([dams, chips])
    let summary = try graph.importPage([chips, grids])
    #expect(summary.insights == .init(added: 1, unchanged: 1))
    #expect(summary.edges["MENTIONS"] == .init(unchanged: 2))
    try graph.read { reader in
      let found = try graph.insight(chips, reader)
      let insight = try #require(found)
      let edges = try reader.adjacency(of: [insight], .outgoing, types: ["FROM_SOURCE"])
      #expect(edges.neighbours.count == 2)
      #expect(try reader.nodeCount(label: "Insight") == 3)
    }
  }

  @Test func aTextThatOnlyLooksDifferentKeepsItsFirstSpellingAndSpans() throws {
    let graph = try TestGraph()
    let straight =
      "The \"dam\" country is Norway, which sells its power to all that live around it."
    let curly = straight.replacing("\"dam\"", with: "\u{201C}dam\u{201D}")
    _ = try graph.importPage([straight])
    let summary = try graph.importPage([curly])
    #expect(summary.changedNothing)
    #expect(try graph.mentions() == ["country:NO Norway 21-27 head"])
  }

  @Test func aNewVocabularyTakesAwayWhatItNoLongerFinds() throws {
    let graph = try TestGraph()
    _ = try graph.importPage([dams, chips])
    let smaller = EntityVocabulary(files: [("c.txt", "kind Country\nTaiwan = iso TW\n")])
    let summary = try graph.importPage([dams, chips], vocabulary: smaller)
    #expect(summary.edges["MENTIONS"] == .init(unchanged: 2, removed: 2))
    #expect(
      try graph.mentions() == ["country:TW Taiwan 0-6 head", "country:TW Taiwan 86-92 head"])
  }

  @Test func anEntityCarriesWhatTheVocabularyKnows() throws {
    let graph = try TestGraph()
    _ = try graph.importPage([dams])
    try graph.read { reader in
      let found = try reader.findNodes(
        label: "Entity", property: "key", equalToAny: [.text("country:NO")])
      let id = try #require(found?.first)
      let node = try #require(try reader.node(id))
      #expect(node.labels == ["Country", "Entity"])
      #expect(node.properties["name"]?.description == "'Norway'")
      #expect(node.properties["iso"]?.description == "'NO'")
      #expect(node.properties["wikidata"]?.description == "'Q20'")
      #expect(node.properties["aliases"]?.description == "['Norge', 'Norwegian']")
    }
  }

  @Test func whatIsDerivedSaysWhereItComesFrom() throws {
    let graph = try TestGraph()
    let summary = try graph.importPage([dams])
    try graph.read { reader in
      let edges = try reader.scanEdges(type: "MENTIONS").next(maximum: 10)
      let properties = try #require(edges?.first).properties
      #expect(properties["run"]?.description == "'first'")
      #expect(properties["source"]?.description == "'\(summary.sourceKey)'")
      #expect(properties["extractor"]?.description == "'\(InsightPipeline.extractor)'")
      #expect(properties["vocabulary"]?.description == "'\(TestGraph.vocabulary.version)'")
      #expect(properties["recorded_at"] != nil)
    }
  }

  @Test func aRepeatedInsightIsToldAndComesOnce() throws {
    let graph = try TestGraph()
    let summary = try graph.importPage([dams, chips, dams])
    #expect(summary.read == 2)
    #expect(summary.problems.map(\.reason) == [.repeated(firstLine: 1)])
    #expect(summary.problems.map(\.line) == [5])
  }
}

private let dams =
  "Norway's dams and Swedish rivers can carry a fleet of new computing halls through the winter."
private let chips =
  "Taiwan builds the parts on which everyone else depends, and so what comes next around "
  + "Taiwan, and how soon, matters to all."
private let grids =
  "Old grids are slow to grow, so the wait for a connection is longer than the time it takes to build."
