import GraphModel
import InsightExtraction
import InsightPipeline
import Testing

@Suite struct RemovalTests {
  private let pipeline = InsightPipeline(EntityLinker(TestGraph.vocabulary))

  @Test func aSourceGoesWithAllThatCameOnlyFromIt() throws {
    let graph = try TestGraph()
    let summary = try graph.importLines([norway, sweden])
    let removed = try graph.write { try pipeline.removeSource(summary.sourceKey, from: $0) }
    #expect(removed?.insights == 2)
    #expect(try graph.nodeNames() == [])
  }

  @Test func whatAnotherSourceHasStays() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway])
    let before = try graph.shape()
    let summary = try graph.importLines([norway, sweden], run: "second")
    let removed = try graph.write { try pipeline.removeSource(summary.sourceKey, from: $0) }
    #expect(removed?.insights == 1)
    #expect(removed?.keptInsights == 1)
    #expect(try graph.shape() == before)
    #expect(try graph.importLines([norway], run: "third").changedNothing)
  }

  @Test func whatSomebodyHungOnAnInsightKeepsIt() throws {
    let graph = try TestGraph()
    let summary = try graph.importLines([norway])
    try graph.write { session in
      let insight = try #require(try graph.insight("Norway waits.", session.reader))
      let note = try session.writer.createNode(labels: ["Note"], properties: ["text": .text("!")])
      _ = try session.writer.createEdge(type: "ON", from: note, to: insight, properties: [:])
    }
    let removed = try graph.write { try pipeline.removeSource(summary.sourceKey, from: $0) }
    #expect(removed?.insights == 0)
    #expect(removed?.keptInsights == 1)
    #expect(try graph.shape() == ["[Note !] ON [Insight Norway waits.]"])
  }

  @Test func anUnknownSourceIsTold() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway])
    #expect(try graph.write { try pipeline.removeSource("source:none", from: $0) } == nil)
    #expect(try graph.write { try pipeline.undo(run: "none", in: $0) } == nil)
  }

  @Test func aRunThatIsUndoneLeavesWhatWasThereBefore() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway])
    let before = try graph.shape()
    let nodes = try graph.nodeNames()
    _ = try graph.importLines([norway, sweden], run: "second")
    _ = try graph.importLines([ambiguous], run: "second", vocabulary: TestGraph.twoCongos)
    #expect(try graph.write { try pipeline.runs(in: $0) } == ["second", "first"])
    _ = try graph.write { try pipeline.undo(run: "second", in: $0) }
    #expect(try graph.shape() == before)
    #expect(try graph.nodeNames() == nodes)
  }

  /// The graph without what runs noted of themselves, and without ids.
  private func content(of graph: TestGraph) throws -> [String] {
    try graph.everything().map { $0.replacing(/(NodeID|EdgeID)\(rawValue: \d+\)/, with: "#") }
      .sorted()
  }

  @Test func whatARunChangedIsAsBefore() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway, ambiguous], vocabulary: TestGraph.twoCongos)
    let before = try content(of: graph)
    let summary = try graph.importLines(
      [changed, ambiguous], run: "second", vocabulary: TestGraph.oneCongo)
    #expect(summary.insights.changed == 1 && summary.edges["MENTIONS"]?.added == 1)
    #expect(try content(of: graph) != before)
    #expect(try graph.write { try pipeline.runs(in: $0) } == ["second", "first"])
    let removed = try graph.write { try pipeline.undo(run: "second", in: $0) }
    #expect((removed?.restored ?? 0) > 0)
    #expect(try content(of: graph) == before)
  }

  @Test func aSourceThatIsRemovedTakesItsChangesAlong() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway])
    let before = try content(of: graph)
    let summary = try graph.importLines([changed, sweden], run: "second")
    _ = try graph.write { try pipeline.removeSource(summary.sourceKey, from: $0) }
    #expect(try content(of: graph) == before)
  }

  @Test func whatWasChangedSinceStays() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway])
    let before = try content(of: graph)
    _ = try graph.importLines([changed], run: "second")
    _ = try graph.importLines([changedAgain], run: "third")
    _ = try graph.write { try pipeline.undo(run: "second", in: $0) }
    #expect(try graph.everything().contains { $0.contains("https://c.example") })
    _ = try graph.write { try pipeline.undo(run: "third", in: $0) }
    #expect(try content(of: graph) == before)
  }

  @Test func aRunThatOnlyChangedIsKnownAndUndone() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([ambiguous], vocabulary: TestGraph.oneCongo)
    let before = try content(of: graph)
    _ = try graph.importLines([ambiguous], run: "second", vocabulary: TestGraph.renamedCongo)
    #expect(try graph.write { try pipeline.runs(in: $0) } == ["second", "first"])
    _ = try graph.write { try pipeline.undo(run: "second", in: $0) }
    #expect(try content(of: graph) == before)
    #expect(try graph.write { try pipeline.runs(in: $0) } == ["first"])
  }

  @Test func allRunsUndoneLeaveNothing() throws {
    let graph = try TestGraph()
    _ = try graph.importLines([norway, sweden])
    _ = try graph.importLines([sweden, ambiguous], run: "second", vocabulary: TestGraph.twoCongos)
    for run in ["first", "second"] {
      _ = try graph.write { try pipeline.undo(run: run, in: $0) }
    }
    let left = try graph.nodeNames()
    #expect(left == [])
  }
}

private let norway =
  #"{"text": "Norway waits.", "show": "S", "episode": "E", "speaker": "Ann", "tags": ["dams"]}"#
private let sweden =
  #"{"text": "Swedish firms wait.", "show": "S", "episode": "F", "tags": ["dams", "firms"]}"#
private let changed =
  #"{"text": "Norway waits.", "show": "S", "episode": "E", "speaker": "Ann", "url": "https://b.example", "title": "T"}"#
private let changedAgain = #"{"text": "Norway waits.", "url": "https://c.example"}"#
private let ambiguous = #"{"text": "Now Congo waits."}"#

extension TestGraph {
  /// As ``twoCongos`` without the one of them: nothing is ambiguous any more.
  fileprivate static let oneCongo = vocabulary.extended(by: [
    ("congo.txt", "kind Country\nNorth Congo = iso CG\n  name: Congo\n")
  ])

  fileprivate static let renamedCongo = vocabulary.extended(by: [
    ("congo.txt", "kind Country\nUpper Congo = iso CG\n  name: Congo\n")
  ])
}
