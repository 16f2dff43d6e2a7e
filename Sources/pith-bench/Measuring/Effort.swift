import CCounters

/// What the asking thread spends on a run beside time; nil what is not counted on this machine.
struct Effort: Codable {
  let allocations: Double?
  let instructions: Double?

  /// The mean over some runs.
  static func of(_ runs: Int, _ body: (Int) throws -> Void) rethrows -> Effort {
    let before = (counted_allocations(), counted_instructions())
    for run in 0..<runs { try body(run) }
    let after = (counted_allocations(), counted_instructions())
    return Effort(
      allocations: mean(before.0, after.0, runs), instructions: mean(before.1, after.1, runs))
  }

  private static func mean(_ before: Int64, _ after: Int64, _ runs: Int) -> Double? {
    before < 0 || after < 0 ? nil : Double(after - before) / Double(runs)
  }
}
