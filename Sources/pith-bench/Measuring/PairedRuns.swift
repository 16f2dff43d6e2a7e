import GraphModel

/// Measures the contenders of a benchmark in turn, so that what disturbs one disturbs all.
///
/// What takes less than a sample's time is run several times in a row for one sample.
struct PairedRuns {
  /// For how long each contender is measured, about.
  let seconds: Double

  private static let fewestSamples = 3
  private static let mostSamples = 10_000
  private static let sampleSeconds = 0.0005

  func measure(_ benchmark: Benchmark, of family: String) throws -> Measurement {
    try benchmark.check()
    let repetitions = try benchmark.contenders.map { try self.repetitions(of: $0, benchmark) }
    var samples = benchmark.contenders.map { _ in [Double]() }
    var (spent, round) = (0.0, 0)
    let enough = seconds * Double(benchmark.contenders.count)
    while round < Self.fewestSamples || (round < Self.mostSamples && spent < enough) {
      for (place, contender) in benchmark.contenders.enumerated() {
        let taken = try time(contender, benchmark, round, repetitions[place])
        spent += taken
        samples[place].append(taken / Double(repetitions[place]))
      }
      round += 1
    }
    let timings = try benchmark.contenders.indices.map { place in
      let contender = benchmark.contenders[place]
      let effort = try Effort.of(benchmark.variants) { _ = try contender.run($0) }
      return timing(contender.kind, samples[place], repetitions[place], effort)
    }
    return Measurement(
      family: family, name: benchmark.name, work: benchmark.work, timings: timings)
  }

  /// How often a contender runs for one sample.
  private func repetitions(of contender: Contender, _ benchmark: Benchmark) throws -> Int {
    let once = try time(contender, benchmark, 0, 1)
    return max(1, Int(Self.sampleSeconds / max(once, 1e-8)))
  }

  /// The seconds that some runs in a row take.
  private func time(
    _ contender: Contender, _ benchmark: Benchmark, _ round: Int, _ repetitions: Int
  ) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    for repetition in 0..<repetitions {
      _ = try contender.run((round + repetition) % benchmark.variants)
    }
    let taken = (clock.now - start).components
    return Double(taken.seconds) + Double(taken.attoseconds) * 1e-18
  }

  private func timing(
    _ kind: Contender.Kind, _ samples: [Double], _ repetitions: Int, _ effort: Effort
  ) -> Measurement.Timing {
    let sorted = samples.sorted()
    return Measurement.Timing(
      kind: kind, medianSeconds: sorted[sorted.count / 2],
      quartileSeconds: [sorted[sorted.count / 4], sorted[sorted.count * 3 / 4]],
      runs: samples.count * repetitions, effort: effort)
  }
}
