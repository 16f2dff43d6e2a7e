import GraphModel

/// Some columns of the input, each combination of their values once, where it first comes.
final class Distinct: Operator {
  private let input: any Operator
  private let slots: [Int]
  private let context: ExecutionContext
  private var seen: RowNumbering

  init(_ input: any Operator, slots: [Int], _ context: ExecutionContext) {
    self.input = input
    self.slots = slots
    self.context = context
    seen = RowNumbering(columnCount: slots.count)
  }

  func next() throws -> Batch? {
    while let batch = try input.next()?.selecting(slots) {
      try context.check()
      let known = seen.count
      let rows = seen.number(batch.columns, count: batch.count).firstRows(after: known)
      guard !rows.isEmpty else { continue }
      try context.budget.reserve(bytes: (seen.count - known) * seen.bytesPerNumber)
      return rows.count == batch.count ? batch : batch.gathered(rows)
    }
    return nil
  }

  func rewind() {
    input.rewind()
    seen.removeAll()
  }
}
