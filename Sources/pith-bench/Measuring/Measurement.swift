/// What a benchmark took.
struct Measurement: Codable {
  /// What one contender took for one run.
  struct Timing: Codable {
    let kind: Contender.Kind
    let medianSeconds: Double

    /// The lower and the upper quartile.
    let quartileSeconds: [Double]
    let runs: Int
    let effort: Effort
  }

  let family: String
  let name: String
  let work: String
  let timings: [Timing]

  subscript(_ kind: Contender.Kind) -> Timing? {
    timings.first { $0.kind == kind }
  }

  /// Pith's time over a baseline's: below 1 Pith is the faster one.
  func ratio(to kind: Contender.Kind) -> Double? {
    guard let pith = self[.pith], let other = self[kind], other.medianSeconds > 0 else {
      return nil
    }
    return pith.medianSeconds / other.medianSeconds
  }
}
