import Diagnostics
import GraphModel
import TestSupport
import Testing

/// Patterns with more paths than anything could hold stop at a limit of the query.
@Suite struct PathBudgetTests {
  /// Ten nodes, each with an edge to each other one.
  private static let dense = TestGraph(
    (0..<10).map { .node("A", ["x": .integer($0)]) },
    (0..<10).flatMap { source in
      (0..<10).filter { $0 != source }.map { .edge(source, "R", $0) }
    })

  static let endless = [
    "MATCH (a)-[*]-(b) RETURN count(*)",
    "MATCH (a)-[*]-(b) WHERE a.x + b.x < 0 RETURN count(*)",
    "MATCH (a) ((x)-->(y))+ (b) WHERE a.x + b.x < 0 RETURN count(*)",
    "MATCH (a) ((x)-->(y)-->(z) WHERE x.x <> z.x)+ (b) WHERE a.x + b.x < 0 RETURN count(*)",
    "MATCH WALK (a)-[]-{1,60}(b) RETURN count(*)",
    "MATCH WALK (a)-[]-{1,60}(b) WHERE a.x + b.x < 0 RETURN count(*)",
    "MATCH SIMPLE (a)-[]-{8,}(b {x: -1})-->(c) RETURN count(*)",
    "MATCH SHORTEST 1000000000 (a)-[]->+(b) RETURN count(*)",
    "MATCH SHORTEST 1000000000 WALK (a)-[]->{1,60}(b) RETURN count(*)",
    "MATCH ALL SHORTEST ((a)-[r]->+(b) WHERE size(r) > 1000) RETURN count(*)",
  ]

  @Test(arguments: endless)
  func whatNeverEndsIsStopped(_ query: String) throws {
    let outcome = try EngineVariant(isFile: false, isOptimized: true).run(
      query, parameters: [:], on: Self.dense,
      limits: .init(timeoutSeconds: 0.3, memoryBytes: 50_000_000))
    #expect(outcome.error?.code.type == "BudgetExceeded", "\(query)")
  }

  @Test func aSearchMeetsTheLimitOfMemory() throws {
    let query =
      "MATCH p = SHORTEST 1000000000 WALK (a {x: 1})-[]->{1,60}(b {x: 2}) RETURN count(*)"
    let outcome = try EngineVariant(isFile: false, isOptimized: true).run(
      query, parameters: [:], on: Self.dense, limits: .init(memoryBytes: 300_000))
    #expect(outcome.error?.code.description == "BudgetExceeded.Memory")
  }
}
