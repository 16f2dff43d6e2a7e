import GraphModel

/// Sorted runs as one; of rows with equal keys those of an earlier run come first.
final class MergeRuns: Operator {
  private let order: RowOrder
  private let context: ExecutionContext
  private var heads: [RunHead]

  init(_ runs: [any SpillRun], _ order: RowOrder, _ context: ExecutionContext) throws {
    self.order = order
    self.context = context
    heads = try runs.map { try RunHead($0) }
  }

  func next() throws -> Batch? {
    try context.check()
    var rows: [[Value]] = []
    while rows.count < Batch.size, let head = smallestHead() {
      guard let row = head.row else { break }
      rows.append(Array(row.dropFirst(order.keyCount)))
      try head.advance()
    }
    return rows.isEmpty ? nil : Batch(rows: rows, columnCount: rows[0].count)
  }

  private func smallestHead() -> RunHead? {
    var smallest: RunHead?
    for head in heads {
      guard let row = head.row else { continue }
      guard let best = smallest?.row else {
        smallest = head
        continue
      }
      if order.precedes(row.prefix(order.keyCount), best.prefix(order.keyCount)) {
        smallest = head
      }
    }
    return smallest
  }

  func rewind() {
    preconditionFailure("runs are merged once: the sort over them makes them anew")
  }
}

/// A run, and the row that it stands at.
private final class RunHead {
  private let run: any SpillRun
  private var rows: [[Value]] = []
  private var position = 0

  init(_ run: any SpillRun) throws {
    self.run = run
    rows = try run.next(maximum: Batch.size) ?? []
  }

  var row: [Value]? { position < rows.count ? rows[position] : nil }

  func advance() throws {
    position += 1
    guard position == rows.count else { return }
    (rows, position) = (try run.next(maximum: Batch.size) ?? [], 0)
  }
}
