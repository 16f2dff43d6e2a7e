import GraphModel

/// A function from the rows of a group to a value.
package struct AggregateFunction: Sendable {
  package let name: String
  package let signature: FunctionSignature
  package let summary: String

  /// Calls in which a list stands for the values of the rows.
  package let examples: [Example]

  /// Whether an accumulator keeps all values that it is given.
  package let keepsValues: Bool

  /// What is seen of a group before its first row.
  ///
  /// Arguments after the first (`percentileCont(x, 0.5)`) are given with each row.
  package let start: any Accumulator

  package init(
    _ name: String, _ signature: FunctionSignature, summary: String, examples: [Example],
    keepsValues: Bool = false, _ start: any Accumulator
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.examples = examples
    self.keepsValues = keepsValues
    self.start = start
  }
}
