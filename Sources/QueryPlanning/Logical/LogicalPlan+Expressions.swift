package import QueryBinding

extension LogicalPlan {
  /// The same plan with each expression that it evaluates itself replaced; of a reading plan.
  package func mapExpressions(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> LogicalPlan
  {
    switch self {
    case .unit, .argument, .match, .countPattern, .scan, .expand, .edgeEnds, .distinct, .optional,
      .apply, .union:
      self
    case .seek(let input, var seek):
      try {
        seek.value = try transform(seek.value)
        return .seek(input, seek)
      }()
    case .expandRepeated(let input, let step, let repetition):
      .expandRepeated(input, step, try repetition.mapExpressions(transform))
    case .reach(let input, let step, let repetition):
      .reach(input, step, try repetition.mapExpressions(transform))
    case .expandPath(let input, let path): .expandPath(input, try path.mapExpressions(transform))
    case .filter(let input, let conditions): .filter(input, try conditions.map(transform))
    case .join(let left, let right, let join):
      .join(
        left, right,
        ValueJoin(
          keys: try join.keys.map {
            .init(left: try transform($0.left), right: try transform($0.right))
          }))
    case .project(let input, let items, let keepsInput):
      .project(input, try items.map { try $0.mapExpression(transform) }, keepsInput: keepsInput)
    case .aggregate(let input, let grouping, let carried):
      .aggregate(input, try grouping.mapExpressions(transform), carried: carried)
    case .sort(let input, let keys): .sort(input, try keys.map { try $0.mapExpression(transform) })
    case .topRows(let input, let keys, let count):
      .topRows(input, try keys.map { try $0.mapExpression(transform) }, count: count)
    case .skip(let input, let count): .skip(input, try transform(count))
    case .limit(let input, let count): .limit(input, try transform(count))
    case .unwind(let input, let list, let variable, let position):
      .unwind(input, try transform(list), as: variable, position: position)
    case .call(let input, var call):
      try {
        call.arguments = try call.arguments.map(transform)
        return .call(input, call)
      }()
    case .create, .merge, .set, .remove, .delete, .foreach:
      preconditionFailure("expressions are mapped in plans that change nothing")
    }
  }
}

extension Repetition {
  fileprivate func mapExpressions(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> Repetition
  {
    var result = self
    result.minimum = try transform(minimum)
    result.maximum = try maximum.map(transform)
    result.condition = try condition.map(transform)
    return result
  }
}

extension BoundProjection.Item {
  fileprivate func mapExpression(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> Self
  {
    Self(variable, try transform(expression), span: span)
  }
}

extension BoundProjection.Grouping {
  fileprivate func mapExpressions(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> Self
  {
    var result = self
    result.keys = try keys.map { try $0.mapExpression(transform) }
    for index in aggregates.indices {
      result.aggregates[index].call.arguments =
        try aggregates[index].call.arguments.map(transform)
    }
    return result
  }
}

extension BoundSortKey {
  fileprivate func mapExpression(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> Self
  {
    Self(expression: try transform(expression), isDescending: isDescending)
  }
}
