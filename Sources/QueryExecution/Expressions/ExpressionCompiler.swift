import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

/// Makes expressions ready to run over batches of one layout.
struct ExpressionCompiler {
  let layout: Layout
  let context: ExecutionContext

  func compile(_ expression: BoundExpression) -> any ColumnExpression {
    let compiled = compileEach(expression)
    return expression.isSameOnEveryRow ? OnceExpression(compiled) : compiled
  }

  private func compileEach(_ expression: BoundExpression) -> any ColumnExpression {
    switch expression {
    case .constant(let constant): ConstantExpression(constant.value)
    case .parameter(let name): ConstantExpression(context.parameters[name] ?? .null)
    case .variable(let variable): SlotExpression(layout.slot(of: variable))
    case .property(let base, let key): PropertyExpression(compile(base), key, context)
    case .hasLabels(let base, let labels): LabelTest(compile(base), labels, context)
    case .operation(let operation, let operands, let span):
      compile(operation, operands.map(compile), span)
    case .call(let function, let arguments, let span):
      CallExpression(function, arguments.map(compile), span, context)
    case .list(let elements): ListExpression(elements.map(compile))
    case .map(let entries): MapExpression(entries.map { ($0.key, compile($0.value)) })
    case .mapWith(let all, let entries):
      MapExpression(entries.map { ($0.key, compile($0.value)) }, over: compile(all), context)
    case .case(let branches, let otherwise):
      CaseExpression(
        branches.map { (compile($0.when), compile($0.then)) }, otherwise: compile(otherwise))
    case .comprehension(let variable, let list, let condition, let map):
      comprehension(variable, list, condition, map)
    case .quantified(let quantification, let variable, let list, let condition):
      QuantifiedExpression(
        quantification, in: compile(list), where: adding([variable]).compile(condition))
    case .reduce(let accumulator, let start, let variable, let list, let step):
      ReduceExpression(
        from: compile(start), in: compile(list),
        by: adding([accumulator, variable]).compile(step))
    case .path(let start, let along):
      PathExpression(layout.slot(of: start), along.map(layout.slot))
    case .subquery(let subquery): compile(subquery)
    }
  }

  /// A compiler for rows that have further columns.
  func adding(_ variables: [Variable]) -> ExpressionCompiler {
    ExpressionCompiler(layout: layout.appending(variables), context: context)
  }

  private func compile(
    _ operation: Operation, _ operands: [any ColumnExpression], _ span: SourceSpan
  ) -> any ColumnExpression {
    switch operation {
    case .and: LogicalExpression(operands, deciding: false)
    case .or: LogicalExpression(operands, deciding: true)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      ComparisonExpression(operation, operands[0], operands[1])
    case .xor, .not, .matches, .isIn, .startsWith, .endsWith, .contains, .isNull, .isNotNull,
      .add, .subtract, .multiply, .divide, .remainder, .power, .negate, .element, .slice,
      .sliceTo, .sliceFrom:
      TextTestExpression(operation, operands, span, context)
        ?? OperationExpression(operation, operands, span, context)
    }
  }

  private func comprehension(
    _ variable: Variable, _ list: BoundExpression, _ condition: BoundExpression?,
    _ map: BoundExpression?
  ) -> ComprehensionExpression {
    let inner = adding([variable])
    return ComprehensionExpression(
      in: compile(list), where: condition.map(inner.compile), map: map.map(inner.compile))
  }

  private func compile(_ subquery: BoundSubquery) -> any ColumnExpression {
    guard let plan = context.subqueries[subquery.id] else {
      preconditionFailure("subquery \(subquery.id) was not planned")
    }
    return SubqueryExpression(plan, layout, context)
  }
}

extension BoundExpression {
  /// Whether it is computed, but from nothing that a row has.
  fileprivate var isSameOnEveryRow: Bool {
    switch self {
    case .call, .operation: freeVariables.isEmpty && subqueries.isEmpty && isDeterministic
    case .constant, .parameter, .variable, .property, .hasLabels, .list, .map, .mapWith, .case,
      .comprehension, .quantified, .reduce, .path, .subquery:
      false
    }
  }
}
