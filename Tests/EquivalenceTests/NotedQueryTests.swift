import QuerySyntax
import TestSupport
import Testing

/// Noted queries give over random graphs what the reference gives.
@Suite struct NotedQueryTests {
  @Test(arguments: NotedQueries.all)
  func theEngineAgrees(_ text: String) throws {
    let query = GeneratedQuery(
      query: try Query(parsing: text), parameters: QueryMaker.parameters)
    for seed in UInt64(0)..<5 {
      let trial = Trial(graph: RandomGraph.make(seed: seed), query: query, patience: 20_000)
      for variant in EngineVariant.all {
        guard let difference = try trial.difference(variant) else { continue }
        Issue.record("\(variant), \(text)\n\(trial.graph)\n\(difference.text)")
        return
      }
    }
  }
}
