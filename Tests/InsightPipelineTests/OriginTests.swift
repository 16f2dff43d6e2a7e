import GraphModel
import InsightExtraction
import InsightImport
import InsightPipeline
import Testing

@Suite struct OriginTests {
  @Test func anInsightHangsOnItsEpisodeAndItsShow() throws {
    let graph = try TestGraph()
    let summary = try graph.importLines([dams, grids])
    #expect(summary.insights == .init(added: 2))
    #expect(summary.shows == .init(added: 1))
    #expect(summary.episodes == .init(added: 2))
    #expect(
      try graph.shape() == [
        "[Episode Dams] HAS_INSIGHT [Insight Norway waits.]",
        "[Episode Grids] HAS_INSIGHT [Insight All wait.]",
        "[Insight All wait.] FROM_EPISODE [Episode Grids]",
        "[Insight All wait.] FROM_SOURCE [Source insight-jsonl]",
        "[Insight All wait.] SPOKEN_BY [Person Bo Berg]",
        "[Insight Norway waits.] FROM_EPISODE [Episode Dams]",
        "[Insight Norway waits.] FROM_SOURCE [Source insight-jsonl]",
        "[Insight Norway waits.] MENTIONS [Country Norway]",
        "[Insight Norway waits.] SPOKEN_BY [Person Ann Lee]",
        "[Insight Norway waits.] TAGGED [Concept hydro power]",
        "[Insight Norway waits.] TAGGED [Country Norway]",
        "[Show Grid Notes] HAS_EPISODE [Episode Dams]",
        "[Show Grid Notes] HAS_EPISODE [Episode Grids]",
      ])
  }

  @Test func anInsightCarriesWhatItsSourceSaysOfIt() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([dams])
    try graph.read { reader in
      let insight = try graph.insight("Norway waits.", reader)
      let id = try #require(insight)
      let node = try #require(try reader.node(id))
      #expect(node.properties["external_id"]?.description == "'d1'")
      #expect(node.properties["published"]?.description == "date('2025-03-04')")
      #expect(node.properties["url"]?.description == "'https://e.org/1'")
      #expect(node.properties["start_s"]?.description == "61.5")
    }
  }

  @Test func aSecondImportChangesNothing() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([dams, grids])
    let before = try graph.everything()
    #expect(try graph.importLines([dams, grids], run: "second").changedNothing)
    #expect(try graph.everything() == before)
  }

  @Test func whatASourceCorrectsIsCorrected() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([dams])
    let corrected = dams.replacing("hydro power", with: "dams").replacing("03-04", with: "03-05")
      .replacing("Ann Lee", with: "Ann Leigh")
    let summary = try graph.importLines([corrected], run: "second")
    #expect(summary.insights == .init(changed: 1))
    #expect(summary.edges["TAGGED"] == .init(added: 1, unchanged: 1, removed: 1))
    #expect(summary.edges["SPOKEN_BY"] == .init(added: 1, removed: 1))
    #expect(try graph.shape().contains("[Insight Norway waits.] TAGGED [Concept dams]"))
  }

  @Test func whatTwoSourcesSayIsSaidOnce() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([dams])
    let summary = try graph.importLines([dams, grids], run: "second")
    #expect(summary.edges["TAGGED"] == .init(changed: 2))
    #expect(try graph.shape().filter { $0.contains("TAGGED") }.count == 2)
  }

  @Test func moreInsightsThanABatchHasAllGoIn() throws {
    let graph = try TestGraph()
    let lines = (1...1_100).map { #"{"text": "Number \#($0).", "show": "S", "episode": "E"}"# }
    let summary = try graph.importLines(lines)
    #expect(summary.insights == .init(added: 1_100))
    #expect(summary.episodes.added == 1)
    #expect(summary.edges["HAS_INSIGHT"] == .init(added: 1_100))
    #expect(try graph.importLines(lines, run: "second").changedNothing)
  }

  @Test func aNameHasAKeyOfItsOwn() {
    #expect(EntityKey.make("person", "Zoë  Ng") == "person:zoe-ng")
    let keys = ["C", "C++", "C#", "李华", "李明", "Łukasz", "ukasz"].map { EntityKey.make("tag", $0) }
    #expect(Set(keys).count == keys.count, "\(keys)")
  }
}

private let dams =
  #"{"id": "d1", "text": "Norway waits.", "show": "Grid Notes", "episode": "Dams", "#
  + #""published": "2025-03-04", "speaker": "Ann Lee", "url": "https://e.org/1", "#
  + #""start": "1:01.5", "tags": "hydro power; #norway"}"#
private let grids =
  #"{"text": "All wait.", "show": "Grid Notes", "episode": "Grids", "speaker": "Bo Berg"}"#
