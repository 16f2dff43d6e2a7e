/// Computes columns, beside those of the input or in their place.
final class Project: Operator {
  private let input: any Operator
  private let expressions: [any ColumnExpression]
  private let keepsInput: Bool
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ expressions: [any ColumnExpression], keepsInput: Bool,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.expressions = expressions
    self.keepsInput = keepsInput
    self.context = context
  }

  func next() throws -> Batch? {
    guard let batch = try input.next() else { return nil }
    try context.check()
    let columns = try expressions.map { try $0.evaluate(batch) }
    return Batch(columns: (keepsInput ? batch.columns : []) + columns, count: batch.count)
  }

  func rewind() {
    input.rewind()
  }
}

/// Some columns of the input, in a given order.
final class Select: Operator {
  private let input: any Operator
  private let slots: [Int]

  init(_ input: any Operator, slots: [Int]) {
    self.input = input
    self.slots = slots
  }

  func next() throws -> Batch? { try input.next()?.selecting(slots) }

  func rewind() {
    input.rewind()
  }
}

/// The rows of several inputs with the same columns, one input's after the other's.
final class Union: Operator {
  private let inputs: [any Operator]
  private var position = 0

  init(_ inputs: [any Operator]) {
    self.inputs = inputs
  }

  func next() throws -> Batch? {
    while position < inputs.count {
      if let batch = try inputs[position].next() { return batch }
      position += 1
    }
    return nil
  }

  func rewind() {
    for input in inputs { input.rewind() }
    position = 0
  }
}
