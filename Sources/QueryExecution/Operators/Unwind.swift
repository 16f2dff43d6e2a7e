import GraphModel

/// Each row once for each element of a list; not at all where the list is null.
final class Unwind: Operator {
  private let input: any Operator
  private let list: any ColumnExpression
  private let context: ExecutionContext
  private var pending: (batch: Batch, lists: UnnestedLists, position: Int)?

  init(_ input: any Operator, _ list: any ColumnExpression, _ context: ExecutionContext) {
    self.input = input
    self.list = list
    self.context = context
  }

  func next() throws -> Batch? {
    while true {
      try context.check()
      if let (batch, lists, position) = pending, position < lists.elements.count {
        let end = min(position + Batch.size, lists.elements.count)
        pending?.position = end
        return batch.gathered(Array(lists.rows[position..<end]))
          .appending([Column(Array(lists.elements[position..<end]))])
      }
      guard let batch = try input.next() else { return nil }
      pending = (batch, try UnnestedLists(list.evaluate(batch)), 0)
    }
  }

  func rewind() {
    input.rewind()
    pending = nil
  }
}
