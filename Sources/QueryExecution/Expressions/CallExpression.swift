import Diagnostics
import GraphModel
import QueryFunctions

/// `toLower(name)`: a function's body lifted over columns.
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
    var builder = ColumnBuilder()
    var allowance = ListAllowance(context.budget)
    for row in 0..<batch.count {
      let values = columns.map { $0[row] }
      let value = try located(at: span) { try function(values, in: context.evaluation) }
      try allowance.count(value)
      builder.append(value)
    }
    return builder.finish()
  }
}
