import GraphModel
import QueryBinding
import QueryFunctions

/// Each row with the rows that a procedure gives for it; once where the procedure has no columns.
final class CallProcedure: Operator {
  private let input: any Operator
  private let call: BoundCall
  private let arguments: [any ColumnExpression]
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ call: BoundCall, _ arguments: [any ColumnExpression],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.call = call
    self.arguments = arguments
    self.context = context
  }

  func next() throws -> Batch? {
    while let batch = try input.next() {
      try context.check()
      let columns = try arguments.map { try $0.evaluate(batch) }
      var evaluation = context.evaluation
      evaluation.readColumns = Set(call.yields.map { call.procedure.columns[$0.column].name })
      var rows: [Int] = []
      var found: [[Column]] = []
      for row in 0..<batch.count {
        let results = try located(at: call.span) {
          try call.procedure(columns.map { $0[row] }, in: evaluation)
        }
        rows += repeatElement(row, count: results.first?.count ?? 1)
        found.append(results)
      }
      guard !rows.isEmpty else { continue }
      return batch.gathered(rows).appending(
        call.yields.map { yield in Column(joining: found.map { $0[yield.column] }) })
    }
    return nil
  }

  func rewind() {
    input.rewind()
  }
}
