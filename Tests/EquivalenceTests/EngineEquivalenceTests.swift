import Foundation
import ReferenceEvaluator
import TestSupport
import Testing

/// The engine gives what the reference gives, over files and in memory, with its rules and without.
///
/// `PITH_SEEDS` says how many queries are tried, `PITH_FIRST_SEED` from which on; below
/// `PITH_TRACE` the query that runs is written down, for one that ends the process.
@Suite struct EngineEquivalenceTests {
  @Test(arguments: EngineVariant.all)
  func readingQueriesGiveTheSameRows(_ variant: EngineVariant) throws {
    try compare(variant, writes: false)
  }

  @Test(arguments: EngineVariant.all)
  func writingQueriesLeaveTheSameGraph(_ variant: EngineVariant) throws {
    try compare(variant, writes: true)
  }

  @Test(arguments: EngineVariant.all)
  func writingQueriesKeepToConstraints(_ variant: EngineVariant) throws {
    try compare(variant, writes: true, isConstrained: true)
  }

  /// Constraints, of which a graph is held to the first that it fulfils.
  private static let constraints = [
    ReferenceConstraint(label: "A", key: "x", isUnique: true),
    ReferenceConstraint(label: "B", key: "x", isUnique: false),
    ReferenceConstraint(label: "B", key: "s", isUnique: true),
    ReferenceConstraint(label: "New", key: "x", isUnique: true),
  ]

  private func compare(_ variant: EngineVariant, writes: Bool, isConstrained: Bool = false) throws {
    var failures = 0
    for seed in SeedRange.ofEnvironment where failures < 5 {
      var trial = Trial(
        graph: RandomGraph.make(seed: seed), query: QueryMaker.make(seed: seed, writes: writes))
      if isConstrained {
        let graph = try ReferenceGraph(trial.graph)
        trial.constraint = Self.constraints.first { $0.violation(in: graph) == nil }
      }
      try trace(trial, seed, variant)
      guard let difference = try trial.difference(variant) else { continue }
      failures += 1
      let (smallest, smallestDifference) = trial.shrunk(variant, difference)
      Issue.record(
        """
        seed \(seed), \(variant)
        \(smallest.text)
        \(smallest.graph)
        \(smallestDifference.text)
        """)
    }
  }

  private func trace(_ trial: Trial, _ seed: UInt64, _ variant: EngineVariant) throws {
    guard let path = ProcessInfo.processInfo.environment["PITH_TRACE"] else { return }
    let text = "seed \(seed), \(variant)\n\(trial.text)\n\(trial.graph)\n"
    try text.write(toFile: "\(path)-\(variant)", atomically: false, encoding: .utf8)
  }
}
