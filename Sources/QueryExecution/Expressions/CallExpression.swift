import Diagnostics
import GraphModel
import QueryFunctions

/// `toLower(name)`: a function's body lifted over columns, called once for each run of the same
/// arguments.
final class CallExpression: ColumnExpression {
  private let function: ScalarFunction
  private let arguments: [any ColumnExpression]
  private let span: SourceSpan
  private let context: ExecutionContext

  init(
    _ function: ScalarFunction, _ arguments: [any ColumnExpression], _ span: SourceSpan,
    _ context: ExecutionContext
  ) {
    self.function = function
    self.arguments = arguments
    self.span = span
    self.context = context
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let columns = try arguments.map { try $0.evaluate(batch) }
    guard function.isDeterministic, !columns.isEmpty else {
      return try values(columns, on: Array(0..<batch.count))
    }
    let runs = OperandRuns(columns, count: batch.count)
    return runs.spread(try values(columns, on: runs.starts))
  }

  private func values(_ columns: [Column], on rows: [Int]) throws -> Column {
    var builder = ColumnBuilder()
    var allowance = ListAllowance(context.budget)
    let evaluation = context.evaluation
    var arguments = [Value](repeating: .null, count: columns.count)
    for row in rows {
      for index in columns.indices { arguments[index] = columns[index][row] }
      let value = try located(at: span) { try function(arguments, in: evaluation) }
      try allowance.count(value)
      builder.append(value)
    }
    return builder.finish()
  }
}
