import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions

/// An expression with its place: an error that has none gets it.
final class PlacedExpression: ColumnExpression {
  private let expression: any ColumnExpression
  private let span: SourceSpan

  init(_ expression: any ColumnExpression, _ span: SourceSpan) {
    self.expression = expression
    self.span = span
  }

  func evaluate(_ batch: Batch) throws -> Column {
    do {
      return try expression.evaluate(batch)
    } catch let error where error is EvaluationError || error is ExecutionError {
      throw LocatedError(error: error, span: span)
    }
  }
}

extension ExpressionCompiler {
  func compile(_ item: BoundProjection.Item) -> any ColumnExpression {
    let expression = compile(item.expression)
    guard let span = item.span else { return expression }
    return PlacedExpression(expression, span)
  }
}
