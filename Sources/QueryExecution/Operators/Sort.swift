import GraphModel

/// All rows of its input, in order.
///
/// Runs of rows that outgrow the memory for sorting are put aside sorted, and merged at the end.
final class Sort: Operator {
  private let input: any Operator
  private let order: RowOrder
  private let context: ExecutionContext
  private var output: (any Operator)?

  init(_ input: any Operator, _ order: RowOrder, _ context: ExecutionContext) {
    self.input = input
    self.order = order
    self.context = context
  }

  func next() throws -> Batch? {
    let output = try self.output ?? sorted()
    self.output = output
    return try output.next()
  }

  private func sorted() throws -> any Operator {
    var runs: [any SpillRun] = []
    var batches: [Batch] = []
    var bytes = 0
    let limit = context.budget.limits.memoryBytes / 4
    while let batch = try input.next() {
      try context.check()
      batches.append(batch)
      bytes += batch.estimatedBytes
      if bytes > limit {
        runs.append(try spill(batches))
        (batches, bytes) = ([], 0)
      }
    }
    let last = try sort(batches)
    if runs.isEmpty { return BatchList(last.rows) }
    runs.append(try spill(batches))
    return try MergeRuns(runs, order, context)
  }

  /// The rows of batches in order, and their keys.
  private func sort(_ batches: [Batch]) throws -> (rows: Batch, keys: [Column]) {
    let rows = Batch(joining: batches)
    if rows.count == 0 { return (rows, []) }
    let keys = try order.columns(of: rows)
    let positions = order.positions(keys, count: rows.count)
    return (rows.gathered(positions), keys.map { $0.gathered(positions) })
  }

  /// Puts rows aside, keys first.
  private func spill(_ batches: [Batch]) throws -> any SpillRun {
    let (rows, keys) = try sort(batches)
    let run = try context.session.spill.makeRun()
    let all = Batch(columns: keys + rows.columns, count: rows.count)
    for start in stride(from: 0, to: all.count, by: Batch.size) {
      let end = min(start + Batch.size, all.count)
      try run.append((start..<end).map { all[$0] })
    }
    return run
  }

  func rewind() {
    input.rewind()
    output = nil
  }
}

/// One batch, in pieces.
final class BatchList: Operator {
  private let batch: Batch
  private var position = 0

  init(_ batch: Batch) {
    self.batch = batch
  }

  func next() -> Batch? {
    guard position < batch.count else { return nil }
    let end = min(position + Batch.size, batch.count)
    defer { position = end }
    return batch.slice(position..<end)
  }

  func rewind() {
    position = 0
  }
}
