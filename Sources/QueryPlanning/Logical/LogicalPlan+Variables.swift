package import QueryBinding

extension LogicalPlan {
  /// The variables that its rows have.
  package var outputs: [Variable] {
    switch self {
    case .unit: []
    case .countPattern(let count): count.outputs
    case .argument(let variables): variables
    case .match(let input, let pattern): input.outputs.adding(pattern.paths.flatMap(\.variables))
    case .scan(let input, let scan):
      input.outputs.adding([scan.variable] + scan.properties.map(\.variable))
    case .seek(let input, let seek): input.outputs.adding([seek.variable])
    case .expand(let input, let step), .expandRepeated(let input, let step, _),
      .edgeEnds(let input, let step):
      input.outputs.adding([step.from, step.edge, step.to])
    case .reach(let input, let step, _): input.outputs.adding([step.to])
    case .expandPath(let input, let path): input.outputs.adding(path.binds)
    case .project(let input, let items, let keepsInput):
      (keepsInput ? input.outputs : []).adding(items.map(\.variable))
    case .aggregate(_, let grouping, let carried):
      grouping.keys.map(\.variable) + grouping.aggregates.map(\.variable) + carried
        + grouping.kept
    case .distinct(_, let variables): variables
    case .unwind(let input, _, let variable, let position):
      input.outputs.adding([variable] + (position.map { [$0.variable] } ?? []))
    case .call(let input, let call): input.outputs.adding(call.yields.map(\.variable))
    case .optional(let input, let inner), .apply(let input, let inner):
      input.outputs.adding(inner.plan.outputs.filter { $0 != inner.row })
    case .union(_, let outputs): outputs
    case .join(let left, let right, _): left.outputs.adding(right.outputs)
    case .create(let input, let creation): input.outputs.adding(creation.variables)
    case .merge(let input, let merge): input.outputs.adding(merge.creation.variables)
    case .filter(let input, _), .sort(let input, _), .topRows(let input, _, _),
      .skip(let input, _), .limit(let input, _), .set(let input, _), .remove(let input, _),
      .delete(let input, _, _), .foreach(let input, _, _):
      input.outputs
    }
  }

  /// The expressions that it evaluates itself, over its input's rows (or, for the conditions of
  /// repetitions and paths, over these and what it binds).
  package var expressions: [BoundExpression] {
    switch self {
    case .unit, .argument, .countPattern, .scan, .expand, .edgeEnds, .distinct, .optional, .apply,
      .union:
      []
    case .match(_, let pattern): pattern.expressions
    case .seek(_, let seek): [seek.value]
    case .expandRepeated(_, _, let repetition), .reach(_, _, let repetition): repetition.expressions
    case .expandPath(_, let path): path.expressions
    case .filter(_, let conditions): conditions
    case .join(_, _, let join): join.keys.flatMap { [$0.left, $0.right] }
    case .project(_, let items, _): items.map(\.expression)
    case .aggregate(_, let grouping, _):
      grouping.keys.map(\.expression) + grouping.aggregates.flatMap(\.call.arguments)
    case .sort(_, let keys): keys.map(\.expression)
    case .topRows(_, let keys, let count): keys.map(\.expression) + [count]
    case .skip(_, let count), .limit(_, let count): [count]
    case .call(_, let call): call.arguments
    case .unwind(_, let list, _, _), .foreach(_, let list, _): [list]
    case .create(_, let creation): creation.expressions
    case .merge(_, let merge):
      merge.creation.expressions + (merge.onCreate + merge.onMatch).flatMap(\.expressions)
    case .set(_, let items): items.flatMap(\.expressions)
    case .remove(_, let items): items.flatMap(\.expressions)
    case .delete(_, let targets, _): targets
    }
  }
}

extension [Variable] {
  /// These, and of the others those that are not among them yet.
  package func adding(_ others: [Variable]) -> [Variable] {
    var result = self
    for variable in others where !result.contains(variable) { result.append(variable) }
    return result
  }
}

extension BoundCreation {
  package var variables: [Variable] {
    nodes.map(\.variable) + edges.map(\.variable) + paths.map(\.variable)
  }
}

extension Repetition {
  package var expressions: [BoundExpression] {
    [minimum] + [maximum, condition].compactMap { $0 }
  }
}
