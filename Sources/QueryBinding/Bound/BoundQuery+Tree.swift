extension BoundQuery {
  /// The names of all parameters in it.
  package var parameters: Set<String> {
    expressions.reduce(into: []) { $0.formUnion($1.parameters) }
  }

  /// All variables it speaks of, its own and those of the query around it.
  package var variables: Set<Variable> {
    parts.reduce(into: []) { set, part in
      for clause in part.clauses { set.formUnion(clause.variables) }
      set.formUnion(part.outputs)
    }
  }

  /// The outermost expressions of all clauses.
  package var expressions: [BoundExpression] {
    parts.flatMap { $0.clauses.flatMap(\.expressions) }
  }
}

extension BoundClause {
  /// The outermost expressions of the clause.
  package var expressions: [BoundExpression] {
    switch self {
    case .match(let pattern, _): pattern.expressions
    case .unwind(let list, _, _): [list]
    case .filter(let condition): [condition]
    case .extend(let item): [item.expression]
    case .order(let keys, let skip, let limit):
      keys.map(\.expression) + [skip, limit].compactMap { $0 }
    case .project(let projection): projection.expressions
    case .create(let creation): creation.expressions
    case .merge(let merge):
      merge.pattern.expressions + merge.creation.expressions
        + (merge.onCreate + merge.onMatch).flatMap(\.expressions)
    case .set(let items): items.flatMap(\.expressions)
    case .remove(let items): items.flatMap(\.expressions)
    case .delete(let targets, _): targets
    case .foreach(_, let list, let clauses): [list] + clauses.flatMap(\.expressions)
    case .subquery(let query, _): query.expressions
    case .call(let call): call.arguments
    }
  }

  fileprivate var variables: Set<Variable> {
    var variables = expressions.reduce(into: Set<Variable>()) { $0.formUnion($1.freeVariables) }
    switch self {
    case .match(let pattern, _): variables.formUnion(pattern.variables)
    case .merge(let merge): variables.formUnion(merge.pattern.variables)
    case .subquery(let query, let imports):
      variables.formUnion(query.variables)
      variables.formUnion(imports)
    case .unwind, .filter, .extend, .order, .project, .create, .set, .remove, .delete, .foreach,
      .call:
      break
    }
    return variables
  }
}

extension BoundProjection {
  package var expressions: [BoundExpression] {
    let grouped =
      grouping.map { grouping in
        grouping.keys.map(\.expression) + grouping.aggregates.flatMap(\.call.arguments)
      } ?? []
    return grouped + items.map(\.expression) + order.map(\.expression)
      + [skip, limit, condition].compactMap { $0 }
  }
}

extension BoundCreation {
  package var expressions: [BoundExpression] {
    nodes.compactMap(\.properties) + edges.compactMap(\.properties)
      + edges.flatMap { [.variable($0.source), .variable($0.target)] } + paths.map(\.expression)
  }
}

extension BoundSetItem {
  package var expressions: [BoundExpression] {
    switch self {
    case .property(let base, _, let value): [base, value]
    case .replace(let variable, let value), .merge(let variable, let value):
      [.variable(variable), value]
    case .labels(let variable, _): [.variable(variable)]
    }
  }
}

extension BoundRemoveItem {
  package var expressions: [BoundExpression] {
    switch self {
    case .property(let base, _): [base]
    case .labels(let variable, _): [.variable(variable)]
    }
  }
}
