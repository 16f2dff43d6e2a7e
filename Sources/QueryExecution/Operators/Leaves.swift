/// One row without columns: what a query starts from.
final class SingleRow: Operator {
  private var isDone = false

  func next() -> Batch? {
    if isDone { return nil }
    isDone = true
    return Batch(columns: [], count: 1)
  }

  func rewind() {
    isDone = false
  }
}

/// The rows for which an inner plan is run.
final class ArgumentRows: Operator {
  private let source: ArgumentSource
  private var isDone = false

  init(_ source: ArgumentSource) {
    self.source = source
  }

  func next() -> Batch? {
    if isDone || source.batch.count == 0 { return nil }
    isDone = true
    return source.batch
  }

  func rewind() {
    isDone = false
  }
}
