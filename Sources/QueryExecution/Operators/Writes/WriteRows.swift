import GraphModel

/// What a clause does to the graph for some rows.
protocol RowWriter {
  func write(_ batches: [Batch]) throws
}

/// Reads its input to the end, then changes the graph, then passes the rows on.
///
/// So what feeds a change never sees it.
final class WriteRows: Operator {
  private let input: any Operator
  private let writer: any RowWriter
  private let context: ExecutionContext
  private var pending: [Batch]?

  init(_ input: any Operator, _ writer: any RowWriter, _ context: ExecutionContext) {
    self.input = input
    self.writer = writer
    self.context = context
  }

  func next() throws -> Batch? {
    if pending == nil {
      let batches = try context.collect(input)
      try writer.write(batches)
      pending = batches.reversed()
    }
    return pending?.popLast()
  }

  func rewind() {
    input.rewind()
    pending = nil
  }
}

extension ExecutionContext {
  /// All rows of an operator, their memory reserved.
  func collect(_ input: any Operator) throws -> [Batch] {
    var batches: [Batch] = []
    while let batch = try input.next() {
      try check()
      try reserve(batch)
      batches.append(batch)
    }
    return batches
  }
}
