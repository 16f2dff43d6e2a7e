import Foundation
import TestSupport
import Testing

/// Counting how often a pattern fits gives what matching it gives; seeds as in
/// ``EngineEquivalenceTests``.
@Suite struct CountedPatternTests {
  @Test(arguments: EngineVariant.all)
  func countsAreThoseOfTheReference(_ variant: EngineVariant) throws {
    var failures = 0
    for seed in SeedRange.ofEnvironment where failures < 5 {
      let trial = Trial(
        graph: RandomGraph.make(seed: seed), query: try CountedPattern.make(seed: seed))
      guard let difference = try trial.difference(variant) else { continue }
      failures += 1
      Issue.record("seed \(seed), \(variant)\n\(trial.text)\n\(trial.graph)\n\(difference.text)")
    }
  }
}
