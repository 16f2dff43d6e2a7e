import GraphModel

/// An expression that is ready to run: from the rows of a batch to a column of as many values.
protocol ColumnExpression: AnyObject {
  func evaluate(_ batch: Batch) throws -> Column
}

/// `42`, `$country`: the same on every row.
final class ConstantExpression: ColumnExpression {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  func evaluate(_ batch: Batch) -> Column { .constant(value, count: batch.count) }
}

/// `person`: a column as it is.
final class SlotExpression: ColumnExpression {
  private let slot: Int

  init(_ slot: Int) {
    self.slot = slot
  }

  func evaluate(_ batch: Batch) -> Column { batch.columns[slot] }
}

/// `date('2024-01-01')`: computed at the first row, then the same on every row.
final class OnceExpression: ColumnExpression {
  private let expression: any ColumnExpression
  private var value: Value?

  init(_ expression: any ColumnExpression) {
    self.expression = expression
  }

  func evaluate(_ batch: Batch) throws -> Column {
    guard batch.count > 0 else { return .nulls(count: 0) }
    let known = try value ?? expression.evaluate(batch.slice(0..<1))[0]
    value = known
    return .constant(known, count: batch.count)
  }
}
