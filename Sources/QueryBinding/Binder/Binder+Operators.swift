import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  mutating func bindUnary(_ sign: UnaryOperator, _ operand: Expression, _ span: SourceSpan)
    -> BoundExpression
  {
    switch sign {
    case .not:
      let bound = bindCondition(operand)
      checkBoolean(bound, "NOT", operand.span)
      return .operation(.not, [bound], span)
    case .minus: return .operation(.negate, [bindNumber(operand, "-")], span)
    case .plus: return bind(operand)
    }
  }

  mutating func bindBinary(
    _ left: Expression, _ sign: BinaryOperator, _ right: Expression, _ span: SourceSpan
  ) -> BoundExpression {
    switch sign {
    case .and, .or, .xor: bindLogical(left, sign, right, span)
    case .isIn: bindIn(left, right, span)
    case .matches: .operation(.matches, [bind(left), bind(right)], span)
    case .startsWith: .operation(.startsWith, [bind(left), bind(right)], span)
    case .endsWith: .operation(.endsWith, [bind(left), bind(right)], span)
    case .contains: .operation(.contains, [bind(left), bind(right)], span)
    case .add: .operation(.add, [bind(left), bind(right)], span)
    case .subtract: bindArithmetic(.subtract, left, right, span)
    case .multiply: bindArithmetic(.multiply, left, right, span)
    case .divide: bindArithmetic(.divide, left, right, span)
    case .remainder: bindArithmetic(.remainder, left, right, span)
    case .power: bindArithmetic(.power, left, right, span)
    }
  }

  private mutating func bindArithmetic(
    _ operation: Operation, _ left: Expression, _ right: Expression, _ span: SourceSpan
  ) -> BoundExpression {
    let operands = [left, right].map { bindNumber($0, operation.rawValue) }
    return .operation(operation, operands, span)
  }

  /// Binds an operand that is a number or, in some operations, a temporal value.
  private mutating func bindNumber(_ operand: Expression, _ sign: String) -> BoundExpression {
    let bound = bind(operand)
    let type = StaticType.of(bound)
    if !StaticType.fits(type, .oneOf([.number, .temporal])) {
      report(
        .invalidArgumentType(of: "'\(sign)'", expected: ValueType.number.name, actual: type.name),
        at: operand.span)
    }
    return bound
  }

  private mutating func bindLogical(
    _ left: Expression, _ sign: BinaryOperator, _ right: Expression, _ span: SourceSpan
  ) -> BoundExpression {
    let operands = [left, right].map { operand in
      let bound = bindCondition(operand)
      checkBoolean(bound, sign.rawValue, operand.span)
      return bound
    }
    let operation: Operation = sign == .and ? .and : sign == .or ? .or : .xor
    return .operation(operation, operands, span)
  }

  private mutating func bindIn(_ left: Expression, _ right: Expression, _ span: SourceSpan)
    -> BoundExpression
  {
    let list = bind(right)
    let type = StaticType.of(list)
    if !StaticType.fits(type, .list(of: .any)) {
      report(.invalidArgumentType(of: "IN", expected: "LIST", actual: type.name), at: right.span)
    }
    return .operation(.isIn, [bind(left), list], span)
  }

  /// `a < b < c` is `a < b AND b < c`.
  mutating func bindComparison(_ first: Expression, _ links: [ComparisonLink]) -> BoundExpression {
    var left = (bound: bind(first), span: first.span)
    var tests: [BoundExpression] = []
    for link in links {
      let right = bind(link.operand)
      let span = left.span.joined(to: link.operand.span)
      warnOfNull(left.bound, right, link.comparison, span)
      tests.append(.operation(link.comparison.operation, [left.bound, right], span))
      left = (right, link.operand.span)
    }
    guard tests.count > 1 else { return tests[0] }
    return .operation(.and, tests, first.span.joined(to: left.span))
  }

  private mutating func warnOfNull(
    _ left: BoundExpression, _ right: BoundExpression, _ comparison: Comparison,
    _ span: SourceSpan
  ) {
    let isNull = [left, right].contains(.constant(.null))
    if isNull, errorCount == 0, comparison == .equal || comparison == .notEqual {
      report(.comparisonWithNull(comparison.rawValue), at: span)
    }
  }

  func isBoolean(_ expression: BoundExpression) -> Bool {
    StaticType.fits(StaticType.of(expression), .boolean)
  }

  mutating func checkBoolean(_ bound: BoundExpression, _ operation: String, _ span: SourceSpan) {
    guard !isBoolean(bound) else { return }
    let actual = StaticType.of(bound).name
    report(
      .invalidArgumentType(of: operation, expected: "BOOLEAN", actual: actual), at: span)
  }
}

extension Comparison {
  fileprivate var operation: Operation {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
