import GraphModel
import InsightExtraction
import InsightPipeline
import Testing

extension TestGraph {
  static let twoCongos = vocabulary.extended(by: [
    (
      "congo.txt",
      "kind Country\nNorth Congo = iso CG\n  name: Congo\nSouth Congo = iso CD\n  name: Congo\n"
    )
  ])
}

@Suite struct ReviewTests {
  private let pipeline = InsightPipeline(EntityLinker(TestGraph.twoCongos))
  private let lines = [#"{"text": "Now Congo waits."}"#, #"{"text": "Then Congo, Congo goes."}"#]

  @Test func anAmbiguousFormIsKeptWithItsCandidates() throws {
    let graph = try TestGraph()
    let summary = try graph.importLines(lines, vocabulary: TestGraph.twoCongos)
    #expect(summary.ambiguities == .init(added: 3))
    let shape = try graph.shape()
    #expect(shape.contains("[Insight Now Congo waits.] HAS_AMBIGUOUS [AmbiguousMention Congo]"))
    #expect(shape.contains("[AmbiguousMention Congo] MAY_MEAN [Country North Congo]"))
    #expect(!shape.contains { $0.contains("MENTIONS") })
    let forms = try graph.write(pipeline.openForms)
    #expect(forms.map(\.surface) == ["Congo"])
    #expect(forms.map(\.places) == [3])
    #expect(forms.first?.candidates.map(\.key) == ["country:CD", "country:CG"])
    #expect(forms.first?.example == "Now Congo waits.")
  }

  @Test func aDecisionHoldsForWhatIsThereAndWhatComes() throws {
    let graph = try TestGraph()
    _ = try graph.importLines(lines, vocabulary: TestGraph.twoCongos)
    #expect(try decide(graph, "congo", .entity("country:CD")) == 2)
    #expect(try graph.mentions().map { $0.prefix(10) } == Array(repeating: "country:CD", count: 3))
    #expect(try graph.write(pipeline.openForms) == [])
    let later = try graph.importLines(
      [#"{"text": "Congo again."}"#], run: "later", vocabulary: TestGraph.twoCongos)
    #expect(later.edges["MENTIONS"] == .init(added: 1))
    #expect(later.ambiguous == [])
    #expect(
      try graph.importLines(lines, run: "more", vocabulary: TestGraph.twoCongos).changedNothing)
  }

  @Test func aDecisionCanBeChanged() throws {
    let graph = try TestGraph()
    _ = try graph.importLines(lines, vocabulary: TestGraph.twoCongos)
    _ = try decide(graph, "Congo", .entity("country:CD"))
    _ = try decide(graph, "Congo", .entity("country:CG"))
    #expect(try graph.mentions().map { $0.prefix(10) } == Array(repeating: "country:CG", count: 3))
    _ = try decide(graph, "Congo", .nothing)
    #expect(try graph.mentions() == [])
    #expect(try graph.write(pipeline.openForms) == [])
  }

  @Test func whatIsAmbiguousNoLongerIsNotKept() throws {
    let graph = try TestGraph()
    _ = try graph.importLines(lines, vocabulary: TestGraph.twoCongos)
    _ = try graph.importLines(lines, run: "second")
    #expect(!(try graph.nodeNames()).contains("AmbiguousMention Congo"))
  }

  private func decide(_ graph: TestGraph, _ surface: String, _ meaning: LinkDecisions.Meaning)
    throws -> Int
  {
    try graph.write {
      try pipeline.decide(surface, means: meaning, in: TestGraph.run(named: "review"), to: $0)
    }
  }
}
