import GraphModel
import QueryFunctions
import QuerySyntax

// The clauses that GQL has for what else `WITH *` would do.

extension Binder {
  /// Declares a variable of a name that nothing has yet.
  mutating func declareNew(_ name: Identifier, _ type: ValueType) -> Variable {
    if scope.variable(named: name.text) != nil {
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    return declare(name, type)
  }

  /// Binds `WITH ORDINALITY i`.
  mutating func bindPosition(_ position: ForPosition) -> UnwindPosition {
    let variable = declareNew(position.variable, .integer)
    return UnwindPosition(variable, first: position.kind == .ordinality ? 1 : 0)
  }

  /// Binds `FILTER a.x > 1`.
  mutating func bindFilter(_ condition: Expression) -> BoundClause {
    let bound = nested(nil, .forbidding("FILTER")) { binder in
      let bound = binder.bindCondition(condition)
      binder.checkBoolean(bound, "FILTER", condition.span)
      return bound
    }
    return .filter(bound)
  }

  /// Binds `LET x = a.y`.
  mutating func bindLet(_ item: LetItem) -> BoundClause {
    let value = bind(item.value, .forbidding("LET"))
    let variable = declareNew(item.variable, StaticType.of(value))
    give(item.variable, to: variable)
    return .extend(.init(variable, value))
  }

  /// Binds `ORDER BY a.x SKIP 1 LIMIT 2`.
  mutating func bindOrder(_ order: [SortItem], skip: Expression?, limit: Expression?)
    -> BoundClause
  {
    let keys = order.map { item in
      BoundSortKey(
        expression: bind(item.expression, .forbidding("ORDER BY")),
        isDescending: item.isDescending)
    }
    return .order(
      keys, skip: skip.map { bindConstant($0, of: "SKIP") },
      limit: limit.map { bindConstant($0, of: "LIMIT") })
  }
}
