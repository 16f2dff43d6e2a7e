import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

/// A condition on properties that a scan reads, ready to run over rows or over arrays.
final class ScanCondition {
  /// Over a batch that has the columns of ``keys`` alone.
  let expression: any ColumnExpression

  /// The properties that it speaks of, by their place among those of the scan.
  let columns: [Int]

  /// Where it compares a property with something.
  let test: PropertyTest?

  init(_ condition: BoundExpression, over properties: [PropertyColumn], _ context: ExecutionContext)
  {
    let used = condition.freeVariables
    columns = properties.indices.filter { used.contains(properties[$0].variable) }
    let layout = Layout(columns.map { properties[$0].variable })
    let compiler = ExpressionCompiler(layout: layout, context: context)
    expression = compiler.compile(condition)
    test = PropertyTest(condition, compiler)
  }

  /// The rows of a scan on which it is true.
  func trueRows(_ properties: [Column], count: Int) throws -> [Int] {
    let batch = Batch(columns: columns.map { properties[$0] }, count: count)
    return try expression.evaluate(batch).trueRows()
  }
}

/// `p.age > 30`, `NOT p.name CONTAINS 'x'`: a property beside something that is the same on every row.
struct PropertyTest {
  let operation: Operation
  let isNegated: Bool
  let span: SourceSpan
  private let operand: any ColumnExpression

  /// Nil where the condition is of another kind.
  fileprivate init?(_ condition: BoundExpression, _ compiler: ExpressionCompiler) {
    if case .operation(.not, let operands, _) = condition {
      self.init(operands[0], isNegated: true, compiler)
    } else {
      self.init(condition, isNegated: false, compiler)
    }
  }

  private init?(_ condition: BoundExpression, isNegated: Bool, _ compiler: ExpressionCompiler) {
    guard case .operation(let operation, let operands, let span) = condition, operands.count == 2
    else { return nil }
    let isFlipped = operands[0].freeVariables.isEmpty
    guard case .variable = operands[isFlipped ? 1 : 0],
      operands[isFlipped ? 0 : 1].freeVariables.isEmpty,
      let asked = isFlipped ? operation.flipped : operation, asked.testsProperties
    else { return nil }
    self.operation = asked
    self.isNegated = isNegated
    self.span = span
    operand = compiler.compile(operands[isFlipped ? 0 : 1])
  }

  /// What the property is compared with.
  func value() throws -> Value { try operand.evaluate(Batch(columns: [], count: 1))[0] }

  /// Whether its answer costs little and cannot be an error.
  var isEasy: Bool { operation.flipped != nil }
}

extension Operation {
  fileprivate var testsProperties: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches, .isIn,
      .startsWith, .endsWith, .contains:
      true
    case .or, .xor, .and, .not, .isNull, .isNotNull, .add, .subtract, .multiply, .divide,
      .remainder, .power, .negate, .element, .slice, .sliceTo, .sliceFrom:
      false
    }
  }
}
