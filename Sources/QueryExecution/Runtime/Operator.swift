/// A step of a running query: it pulls batches from its input and gives batches.
///
/// Every operator meets the budget once a batch, through ``ExecutionContext/check()``.
package protocol Operator: AnyObject {
  /// The next rows, never an empty batch; nil at the end.
  func next() throws -> Batch?

  /// Starts anew, with the rows that its leaf then has.
  func rewind()
}

extension Operator {
  /// All that is left, batch by batch.
  func drain() throws -> [Batch] {
    var batches: [Batch] = []
    while let batch = try next() { batches.append(batch) }
    return batches
  }
}
