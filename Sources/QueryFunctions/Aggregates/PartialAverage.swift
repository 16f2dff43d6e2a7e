package import GraphModel

/// `avg` over means of parts, each given as the sum of its values, their number, and the sum made so
/// small that it is finite, or null where the sum itself is.
package struct PartialAverage: Accumulator {
  private var average = Average()

  package mutating func add(_ sum: Value, with further: [Value]) throws {
    guard case .integer(let count) = further[0] else {
      preconditionFailure("a part has a number of values")
    }
    try average.add(sum, of: count, scaled: further[1].number)
  }

  package func result() throws -> Value { try average.result() }

  /// Parts that are plain floats are not boxed.
  package static func add(
    _ sums: Column, with further: [Column], _ groups: [Int], to states: inout [Self]
  ) throws {
    for (row, group) in groups.enumerated() {
      if case .floats(let sums) = sums.storage, case .integers(let counts) = further[0].storage,
        further[1].isNull(at: row), !states[group].average.isOfDurations
      {
        states[group].average.add(sums[row], of: counts[row], scaled: nil)
      } else {
        try states[group].add(sums[row], with: further.map { $0[row] })
      }
    }
  }

  package static let function = AggregateFunction(
    "avg", .takes(.any, .integer, .any, returns: .any),
    summary: "The mean of the values of all parts.", examples: [], PartialAverage())
}
