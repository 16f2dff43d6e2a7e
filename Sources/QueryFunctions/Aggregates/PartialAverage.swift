package import GraphModel

/// `avg` over means of parts, each given as the sum of its values, their number, and the sum made so
/// small that it is finite, or null where the sum itself is.
package final class PartialAverage: Accumulator {
  private let average = Average()

  package init() {}

  package func add(_ sum: Value, with further: [Value]) throws {
    guard case .integer(let count) = further[0] else {
      preconditionFailure("a part has a number of values")
    }
    try average.add(sum, of: count, scaled: further[1].number)
  }

  package func result() throws -> Value { try average.result() }

  package static let function = AggregateFunction(
    "avg", .takes(.any, .integer, .any, returns: .any),
    summary: "The mean of the values of all parts.", examples: [], isOfParts: true
  ) { PartialAverage() }
}
