import GraphModel
import TestSupport
import Testing

/// The edges of a node that has many, which are read piece by piece, come each once.
@Suite struct LongRowTests {
  private static let graph = TestGraph(
    [.node("Hub")] + (0..<50).map { _ in .node("B") },
    (0..<15_000).map { edge in
      edge % 2 == 0 ? .edge(0, "R", 1 + edge % 49) : .edge(edge % 51, "R", 0)
    })

  @Test(arguments: EngineVariant.all)
  func eachEdgeComesOnce(_ variant: EngineVariant) throws {
    let rows = try rows("MATCH (:Hub)-[r:R]-(b) RETURN elementId(r), elementId(b)", variant)
    #expect(rows.count == 15_000)
    #expect(Set(rows.map { $0[0].description }).count == 15_000)
  }

  @Test(arguments: EngineVariant.all)
  func endsComeAsOftenAsThereAreEdges(_ variant: EngineVariant) throws {
    let rows = try rows("MATCH (:Hub)<-[:R]-(b) WITH b LIMIT 7400 RETURN elementId(b)", variant)
    #expect(rows.count == 7_400)
  }

  @Test(arguments: EngineVariant.all)
  func twoPassesOverTheHubUseNoEdgeTwice(_ variant: EngineVariant) throws {
    let query = "MATCH (b:B)-[r:R]->(h)-[s:R]->(c) RETURN r = s AS same LIMIT 30000"
    let rows = try rows(query, variant)
    #expect(rows.count == 30_000)
    #expect(rows.allSatisfy { $0[0].description == "false" })
  }

  private func rows(_ query: String, _ variant: EngineVariant) throws -> [[Value]] {
    try variant.run(query, parameters: [:], on: Self.graph).rows
  }
}
