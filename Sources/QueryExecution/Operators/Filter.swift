/// Passes on the rows on which all conditions are true; each is asked of those the last one left.
final class Filter: Operator {
  private let input: any Operator
  private let conditions: [any ColumnExpression]
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ conditions: [any ColumnExpression], _ context: ExecutionContext
  ) {
    self.input = input
    self.conditions = conditions
    self.context = context
  }

  func next() throws -> Batch? {
    while var batch = try input.next() {
      try context.check()
      for condition in conditions where batch.count > 0 {
        let rows = try condition.evaluate(batch).trueRows()
        if rows.count < batch.count { batch = batch.gathered(rows) }
      }
      if batch.count > 0 { return batch }
    }
    return nil
  }

  func rewind() {
    input.rewind()
  }
}
