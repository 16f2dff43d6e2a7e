import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds `WITH` or `RETURN`; its items alone are in scope afterwards.
  mutating func bind(
    _ projection: Projection, where condition: Expression?, isReturn: Bool, at span: SourceSpan
  ) -> BoundProjection {
    let before = scope
    var items = projection.includesAll ? allItems(isReturn: isReturn, at: span) : []
    context = .collecting
    for item in projection.items { items.append(bind(item, isReturn: isReturn)) }
    var aggregates = context.aggregates ?? []
    checkNames(of: items, projection, at: span)
    let outputs = Scope(items.map(\.item.variable))
    var keys: [BoundProjection.Item]?
    if !aggregates.isEmpty { keys = groupingKeys(of: &items, aggregates, before) }
    let tail = ProjectionTail(
      items: (keys ?? []) + items.map(\.item), isGrouped: keys != nil,
      isDistinct: projection.isDistinct, before: before, outputs: outputs)
    let order = projection.order.map { bind($0, after: tail, &aggregates) }
    let filter = condition.map { bind($0, after: tail, Set(aggregates.map(\.variable))) }
    scope = scope(behind: outputs.variables)
    context = ExpressionContext()
    return BoundProjection(
      grouping: keys.map { .init(keys: $0, aggregates: aggregates) },
      items: items.map(\.item), isDistinct: projection.isDistinct, order: order,
      skip: projection.skip.map { bindConstant($0, of: "SKIP") },
      limit: projection.limit.map { bindConstant($0, of: "LIMIT") }, condition: filter)
  }
}

/// An item, with what is needed to judge it.
private struct BoundItem {
  var item: BoundProjection.Item
  let span: SourceSpan
}

/// What stands before `ORDER BY` and `WHERE`.
private struct ProjectionTail {
  /// What was projected, and what rows were grouped by.
  let items: [BoundProjection.Item]
  let isGrouped: Bool
  let isDistinct: Bool
  let before: Scope
  let outputs: Scope

  /// What may be spoken of: what was projected, before what was there; each variable once.
  var scope: Scope {
    Scope(before.variables.filter { !outputs.contains($0) } + outputs.variables)
  }
}

extension Binder {
  private mutating func allItems(isReturn: Bool, at span: SourceSpan) -> [BoundItem] {
    let variables = scope.named.filter { !imported.contains($0) }
    if variables.isEmpty, isReturn { report(.noVariablesInScope, at: span) }
    usedVariables.formUnion(variables)
    return variables.map { BoundItem(item: .init($0, .variable($0)), span: span) }
  }

  private mutating func bind(_ item: ProjectionItem, isReturn: Bool) -> BoundItem {
    let expression = bind(item.expression)
    let span = item.expression.span
    if case .variable(let variable) = expression, !variable.isAnonymous,
      UTF8Order.areEqual(item.alias?.text ?? variable.name, variable.name)
    {
      return BoundItem(item: .init(variable, expression), span: span)
    }
    if item.alias == nil, !isReturn, !Self.isVariable(item.expression) {
      report(.noExpressionAlias(item.writtenName), at: span)
    }
    let name = item.alias?.text ?? item.writtenName
    let variable = makeVariable(name, StaticType.of(expression))
    return BoundItem(
      item: .init(variable, expression, span: span), span: item.alias?.span ?? span)
  }

  private static func isVariable(_ expression: Expression) -> Bool {
    if case .variable = expression.kind { true } else { false }
  }

  private mutating func checkNames(
    of items: [BoundItem], _ projection: Projection, at span: SourceSpan
  ) {
    var seen: Set<Name> = []
    for item in items where !seen.insert(Name(item.item.variable.name)).inserted {
      report(.columnNameConflict(item.item.variable.name), at: item.span)
    }
  }

  /// The items that rows are grouped by; the others are rewritten in terms of these.
  private mutating func groupingKeys(
    of items: inout [BoundItem], _ aggregates: [BoundProjection.Aggregate], _ before: Scope
  ) -> [BoundProjection.Item] {
    let computed = Set(aggregates.map(\.variable))
    let isKey = items.map { $0.item.expression.freeVariables.isDisjoint(with: computed) }
    let keys = zip(items, isKey).filter(\.1).map(\.0.item)
    for index in items.indices {
      if isKey[index] {
        items[index].item.expression = .variable(items[index].item.variable)
      } else {
        let simple = keys.filter { $0.expression.isSimple }
        let expression = items[index].item.expression
        items[index].item.expression = grouped(
          expression, by: simple, computed, before, items[index].span)
      }
    }
    return keys
  }

  /// An expression over groups: keys stand for themselves; what else a row has is ambiguous.
  private mutating func grouped(
    _ expression: BoundExpression, by keys: [BoundProjection.Item], _ computed: Set<Variable>,
    _ before: Scope, _ span: SourceSpan
  ) -> BoundExpression {
    if let key = keys.first(where: { $0.expression == expression }) {
      return .variable(key.variable)
    }
    let unknown = expression.freeVariables.filter { variable in
      before.contains(variable) && !computed.contains(variable)
    }
    if unknown.isEmpty { return expression }
    switch expression {
    case .variable(let variable) where keys.contains(where: { $0.variable == variable }):
      return expression
    case .variable, .path, .subquery, .property(.variable, _):
      report(.ambiguousAggregation(expression.description), at: span)
      return .constant(.null)
    case .constant, .parameter, .property, .hasLabels, .operation, .call, .list, .map, .mapWith,
      .case, .comprehension, .quantified, .reduce:
      return expression.mapChildren { grouped($0, by: keys, computed, before, span) }
    }
  }

  private mutating func bind(
    _ item: SortItem, after tail: ProjectionTail, _ aggregates: inout [BoundProjection.Aggregate]
  ) -> BoundSortKey {
    scope = tail.scope
    context =
      tail.isGrouped
      ? ExpressionContext(aggregates: aggregates, place: "ORDER BY") : .forbidding("ORDER BY")
    let errors = errorCount
    if case .literal(.text(let text)) = item.expression.kind {
      report(.constantSortKey(text), at: item.expression.span)
    }
    var bound = bind(item.expression)
    aggregates = context.aggregates ?? aggregates
    if tail.isGrouped || tail.isDistinct, errorCount == errors {
      bound = projected(bound, tail, Set(aggregates.map(\.variable)), item.expression.span)
    }
    return BoundSortKey(expression: bound, isDescending: item.isDescending)
  }

  /// `WHERE` sees what `ORDER BY` sees, but no aggregates of its own.
  private mutating func bind(
    _ condition: Expression, after tail: ProjectionTail, _ computed: Set<Variable>
  ) -> BoundExpression {
    scope = tail.scope
    context = .forbidding("WHERE")
    let errors = errorCount
    let bound = bindCondition(condition)
    checkBoolean(bound, "WHERE", condition.span)
    guard tail.isGrouped || tail.isDistinct, errorCount == errors else { return bound }
    return projected(bound, tail, computed, condition.span)
  }

  /// A sort key over rows that were grouped or made distinct: only what was projected is left.
  private mutating func projected(
    _ expression: BoundExpression, _ tail: ProjectionTail, _ computed: Set<Variable>,
    _ span: SourceSpan
  ) -> BoundExpression {
    if let item = tail.items.first(where: { $0.expression.isSame(as: expression) }) {
      return .variable(item.variable)
    }
    let unknown = expression.freeVariables.filter { variable in
      !computed.contains(variable) && !tail.outputs.contains(variable)
        && tail.before.contains(variable)
    }
    guard let first = unknown.first else { return expression }
    if case .variable = expression {
      report(.undefinedVariable(first.name, closest: nil), at: span)
      return .constant(.null)
    }
    return expression.mapChildren { projected($0, tail, computed, span) }
  }

  /// Binds what is the same for all rows: `LIMIT`, a quantifier's bound.
  mutating func bindConstant(_ expression: Expression, of clause: String) -> BoundExpression {
    let bound = bind(expression, .forbidding(clause))
    if let variable = bound.freeVariables.first {
      report(.nonConstant(clause, variable: variable.name), at: expression.span)
    }
    switch bound {
    case .constant(let constant): checkBound(constant.value, of: clause, at: expression.span)
    case .operation(.negate, let operands, _):
      if case .constant(let constant) = operands[0], case .integer(1...) = constant.value {
        report(.negativeBound(clause), at: expression.span)
      }
    default: break
    }
    return bound
  }

  private mutating func checkBound(_ value: Value, of clause: String, at span: SourceSpan) {
    switch value {
    case .integer(let number): if number < 0 { report(.negativeBound(clause), at: span) }
    case .null: break
    default: report(.notAnInteger(clause, actual: value.kind.name), at: span)
    }
  }
}

extension BoundExpression {
  /// A variable, or a property of one: what may stand beside an aggregate if rows are grouped by it.
  fileprivate var isSimple: Bool {
    switch self {
    case .variable: true
    case .property(let base, _): base.isSimple
    default: false
    }
  }
}
