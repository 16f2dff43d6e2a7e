import Procedures
import QueryFunctions
import Testing

struct ExampleTests {
  @Test(arguments: SampleGraph.Place.allCases)
  func everyExampleRunsAndGivesItsColumns(place: SampleGraph.Place) throws {
    let graph = try SampleGraph(place)
    for procedure in ProcedureList.all {
      let rows = try graph.run(procedure.example)
      #expect(!rows.isEmpty || procedure.name == "search", "\(procedure.name)")
      #expect(rows.allSatisfy { $0.count == procedure.columns.count }, "\(procedure.name)")
      #expect(!procedure.summary.isEmpty)
    }
  }

  @Test func theEvidenceOfAMentionIsItsInsight() throws {
    let found = try SampleGraph(.memory).run(
      """
      MATCH (:Insight {key: 'c1'})-[m:MENTIONS]->(t) CALL evidence(m) YIELD insight, quote, published
      RETURN insight.key, quote, toString(published)
      """)
    #expect(found.count == 1)
    #expect(found.first?.first.map { "\($0)" } == "'c1'")
  }

  @Test func theSchemaTellsWhatIsFilledAndConnected() throws {
    let graph = try SampleGraph(.memory)
    let filled = try graph.texts(
      "CALL schema() YIELD label, property, filled WITH * WHERE label = 'Insight' "
        + "AND property = 'text' RETURN toString(filled)")
    #expect(filled == ["12"])
    let ends = try graph.texts(
      "CALL schema() YIELD type, from, to WITH * WHERE type = 'MENTIONS' RETURN from + to")
    #expect(ends == ["InsightEntity"])
  }
}
