import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions

/// `text CONTAINS 'word'`, `text =~ 'pattern'`: in a loop over texts where the other side is the same
/// on every row; else as any operation.
final class TextTestExpression: ColumnExpression {
  private let left: any ColumnExpression
  private let right: any ColumnExpression
  private let span: SourceSpan
  private let makeTest: (_ wanted: String) throws -> (String) throws -> Bool
  private let rowByRow: OperationExpression

  /// Nil where the operation is no test of texts.
  init?(
    _ operation: Operation, _ operands: [any ColumnExpression], _ span: SourceSpan,
    _ context: ExecutionContext
  ) {
    let patterns = context.evaluation.patterns
    switch operation {
    case .contains:
      makeTest = { wanted in { Operators.contains(.text($0), .text(wanted)) == true } }
    case .startsWith:
      makeTest = { wanted in { Operators.startsWith(.text($0), .text(wanted)) == true } }
    case .endsWith:
      makeTest = { wanted in { Operators.endsWith(.text($0), .text(wanted)) == true } }
    case .matches: makeTest = { wanted in try Operators.matcher(of: wanted, in: patterns) }
    case .or, .xor, .and, .not, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .isIn, .isNull, .isNotNull, .add, .subtract, .multiply, .divide, .remainder, .power, .negate,
      .element, .slice, .sliceTo, .sliceFrom:
      return nil
    }
    (left, right) = (operands[0], operands[1])
    self.span = span
    rowByRow = OperationExpression(operation, operands, span, context)
  }

  func evaluate(_ batch: Batch) throws -> Column {
    guard batch.count > 0, right is ConstantExpression || right is OnceExpression else {
      return try rowByRow.evaluate(batch)
    }
    let column = try left.evaluate(batch)
    let wanted = try right.evaluate(batch.slice(0..<1))[0]
    guard case .texts(let texts) = column.storage, case .text(let wanted) = wanted else {
      return try rowByRow.evaluate(batch)
    }
    let answers = try located(at: span) { try texts.map(makeTest(wanted)) }
    return Column(.booleans(answers), nulls: column.nulls)
  }
}
