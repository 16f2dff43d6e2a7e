import GraphModel

/// The first rows of its input in an order: it keeps a few times as many and sorts now and then.
final class TopRows: Operator {
  private let input: any Operator
  private let order: RowOrder
  private let bound: RowBound
  private let drainsInput: Bool
  private let context: ExecutionContext
  private var output: BatchList?

  init(
    _ input: any Operator, _ order: RowOrder, count: RowBound, drainsInput: Bool,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.order = order
    bound = count
    self.drainsInput = drainsInput
    self.context = context
  }

  func next() throws -> Batch? {
    let output = try self.output ?? BatchList(topRows())
    self.output = output
    return output.next()
  }

  private func topRows() throws -> Batch {
    let count = try bound.value()
    if count == 0, !drainsInput { return Batch(columns: [], count: 0) }
    var kept: [Batch] = []
    var keptCount = 0
    var last: [Value]?
    while let input = try input.next() {
      try context.check()
      let batch = try order.rows(of: input, upTo: last)
      if batch.count == 0 { continue }
      kept.append(batch)
      keptCount += batch.count
      if keptCount >= max(count * 2, Batch.size) {
        kept = [try first(count, of: kept)]
        keptCount = kept[0].count
        if keptCount == count { last = try order.columns(of: kept[0]).map { $0[count - 1] } }
      }
    }
    return try first(count, of: kept)
  }

  private func first(_ count: Int, of batches: [Batch]) throws -> Batch {
    let rows = Batch(joining: batches)
    if rows.count == 0 { return rows }
    try context.reserve(rows)
    defer { context.budget.release(bytes: rows.estimatedBytes) }
    let positions = order.positions(try order.columns(of: rows), count: rows.count)
    return rows.gathered(Array(positions.prefix(count)))
  }

  func rewind() {
    input.rewind()
    output = nil
  }
}
