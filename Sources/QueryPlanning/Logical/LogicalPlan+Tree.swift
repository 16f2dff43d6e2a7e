import QueryBinding

extension LogicalPlan {
  /// The plans whose rows flow into this one.
  package var inputs: [LogicalPlan] {
    switch self {
    case .unit, .argument: []
    case .match(let input, _), .scan(let input, _), .seek(let input, _), .expand(let input, _),
      .expandRepeated(let input, _, _), .reach(let input, _, _), .expandPath(let input, _),
      .edgeEnds(let input, _), .filter(let input, _), .project(let input, _, _),
      .aggregate(let input, _, _), .distinct(let input, _), .sort(let input, _),
      .topRows(let input, _, _), .skip(let input, _), .limit(let input, _),
      .unwind(let input, _, _, _), .call(let input, _), .optional(let input, _),
      .apply(let input, _),
      .create(let input, _), .merge(let input, _), .set(let input, _), .remove(let input, _),
      .delete(let input, _, _), .foreach(let input, _, _):
      [input]
    case .join(let left, let right, _): [left, right]
    case .union(let branches, _): branches.map(\.plan)
    case .countPattern(let count): count.inputs
    }
  }

  /// The plan that is run for each input row, if there is one.
  package var inner: Correlated? {
    switch self {
    case .optional(_, let inner), .apply(_, let inner), .foreach(_, _, let inner): inner
    case .merge(_, let merge): merge.search
    case .unit, .argument, .match, .countPattern, .scan, .seek, .expand, .expandRepeated, .reach,
      .expandPath,
      .edgeEnds, .filter, .project, .aggregate, .distinct, .sort, .topRows, .skip, .limit,
      .unwind, .call, .union, .join, .create, .set, .remove, .delete:
      nil
    }
  }

  /// The same plan over other inputs; inner plans are mapped as well, unless told otherwise.
  package func mapInputs(
    andInner: Bool = true, _ transform: (LogicalPlan) throws -> LogicalPlan
  ) rethrows -> LogicalPlan {
    switch self {
    case .unit, .argument: self
    case .countPattern(let count): .countPattern(try count.mapInputs(transform))
    case .match(let input, let pattern): .match(try transform(input), pattern)
    case .scan(let input, let scan): .scan(try transform(input), scan)
    case .seek(let input, let seek): .seek(try transform(input), seek)
    case .expand(let input, let step): .expand(try transform(input), step)
    case .expandRepeated(let input, let step, let repetition):
      .expandRepeated(try transform(input), step, repetition)
    case .reach(let input, let step, let repetition):
      .reach(try transform(input), step, repetition)
    case .expandPath(let input, let path): .expandPath(try transform(input), path)
    case .edgeEnds(let input, let step): .edgeEnds(try transform(input), step)
    case .filter(let input, let conditions): .filter(try transform(input), conditions)
    case .join(let left, let right, let join):
      .join(try transform(left), try transform(right), join)
    case .project(let input, let items, let keepsInput):
      .project(try transform(input), items, keepsInput: keepsInput)
    case .aggregate(let input, let grouping, let carried):
      .aggregate(try transform(input), grouping, carried: carried)
    case .distinct(let input, let variables): .distinct(try transform(input), variables)
    case .sort(let input, let keys): .sort(try transform(input), keys)
    case .topRows(let input, let keys, let count):
      .topRows(try transform(input), keys, count: count)
    case .skip(let input, let count): .skip(try transform(input), count)
    case .limit(let input, let count): .limit(try transform(input), count)
    case .unwind(let input, let list, let variable, let position):
      .unwind(try transform(input), list, as: variable, position: position)
    case .call(let input, let call): .call(try transform(input), call)
    case .optional(let input, let inner):
      .optional(try transform(input), inner: andInner ? try inner.map(transform) : inner)
    case .apply(let input, let inner):
      .apply(try transform(input), inner: andInner ? try inner.map(transform) : inner)
    case .union(let branches, let outputs):
      .union(
        try branches.map { UnionBranch(plan: try transform($0.plan), variables: $0.variables) },
        outputs: outputs)
    case .create(let input, let creation): .create(try transform(input), creation)
    case .merge(let input, let merge):
      .merge(try transform(input), andInner ? try merge.map(transform) : merge)
    case .set(let input, let items): .set(try transform(input), items)
    case .remove(let input, let items): .remove(try transform(input), items)
    case .delete(let input, let targets, let isDetach):
      .delete(try transform(input), targets, isDetach: isDetach)
    case .foreach(let input, let list, let inner):
      .foreach(try transform(input), list, inner: andInner ? try inner.map(transform) : inner)
    }
  }

  /// Whether it, or a plan below it, changes the graph.
  package var isWriting: Bool {
    switch self {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .apply(let input, let inner): input.isWriting || inner.plan.isWriting
    case .unit, .argument, .match, .countPattern, .scan, .seek, .expand, .expandRepeated, .reach,
      .expandPath,
      .edgeEnds, .filter, .project, .aggregate, .distinct, .sort, .topRows, .skip, .limit,
      .unwind, .call, .optional, .union, .join:
      inputs.contains(where: \.isWriting)
    }
  }
}

extension Correlated {
  package func map(_ transform: (LogicalPlan) throws -> LogicalPlan) rethrows -> Correlated {
    Correlated(plan: try transform(plan), imports: imports, row: row)
  }
}

extension Merge {
  fileprivate func map(_ transform: (LogicalPlan) throws -> LogicalPlan) rethrows -> Merge {
    Merge(
      search: try search.map(transform), creation: creation, onCreate: onCreate, onMatch: onMatch)
  }
}
