/// Where an operator puts rows for which its memory does not suffice.
package protocol SpillStore: AnyObject {
  /// A new run: rows are appended once, then read back in the same order.
  func makeRun() throws -> any SpillRun
}

/// Rows that were put aside; they go with the object.
package protocol SpillRun: AnyObject {
  func append(_ rows: [[Value]]) throws

  /// At most `maximum` further rows from the start, nil at the end. Appending ends with the first.
  func next(maximum: Int) throws -> [[Value]]?
}
