import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions

/// `a + b`, `a IN b`, `list[0]`: an operation on values, once for each run of the same operands.
final class OperationExpression: ColumnExpression {
  private let operands: [any ColumnExpression]
  private let apply: ([Value]) throws -> Value
  private let span: SourceSpan
  private let context: ExecutionContext

  init(
    _ operation: Operation, _ operands: [any ColumnExpression], _ span: SourceSpan,
    _ context: ExecutionContext
  ) {
    self.operands = operands
    self.span = span
    self.context = context
    apply = operation.body(context)
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let columns = try operands.map { try $0.evaluate(batch) }
    let runs = OperandRuns(columns, count: batch.count)
    var builder = ColumnBuilder()
    var allowance = ListAllowance(context.budget)
    for row in runs.starts {
      let value = try located(at: span) { try apply(columns.map { $0[row] }) }
      try allowance.count(value)
      builder.append(value)
    }
    return runs.spread(builder.finish())
  }
}

/// Runs `body`; an evaluation's error gets the place of its expression.
func located<Result>(at span: SourceSpan, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as EvaluationError {
    throw LocatedError(error: error, span: span)
  }
}
