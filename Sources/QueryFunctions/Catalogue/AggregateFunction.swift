package import GraphModel

/// A function from the rows of a group to a value.
package struct AggregateFunction: Sendable {
  package let name: String
  package let signature: FunctionSignature
  package let summary: String

  /// Calls in which a list stands for the values of the rows.
  package let examples: [Example]

  /// Whether an accumulator keeps all values that it is given.
  package let keepsValues: Bool

  /// Whether it puts together what is known of parts of the rows.
  package let isOfParts: Bool

  /// A fresh accumulator for one group.
  ///
  /// Arguments after the first (`percentileCont(x, 0.5)`) are given with each row.
  package let makeAccumulator: @Sendable () -> any Accumulator

  package init(
    _ name: String, _ signature: FunctionSignature, summary: String, examples: [Example],
    keepsValues: Bool = false, isOfParts: Bool = false,
    makeAccumulator: @escaping @Sendable () -> any Accumulator
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.examples = examples
    self.keepsValues = keepsValues
    self.isOfParts = isOfParts
    self.makeAccumulator = makeAccumulator
  }
}

/// What an aggregate has seen of one group.
///
/// Rows whose first argument is null are not shown to it; `DISTINCT` is applied before it.
package protocol Accumulator: AnyObject {
  /// Takes in the first argument of a row, with the further ones.
  func add(_ value: Value, with further: [Value]) throws

  func result() throws -> Value
}
