import GraphModel

/// Each row of its input with what was created for it; the input is read to its end before.
final class Create: Operator {
  private let input: any Operator
  private let creator: Creator
  private let context: ExecutionContext
  private var pending: [Batch]?

  init(_ input: any Operator, _ creator: Creator, _ context: ExecutionContext) {
    self.input = input
    self.creator = creator
    self.context = context
  }

  func next() throws -> Batch? {
    if pending == nil {
      let made = try context.collect(input).map { batch in
        try context.check()
        return try creator.create(for: batch)
      }
      pending = made.reversed()
    }
    return pending?.popLast()
  }

  func rewind() {
    input.rewind()
    pending = nil
  }
}
