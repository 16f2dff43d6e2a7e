import GraphModel
import QueryBinding
import QueryFunctions

/// Searches each node that a repeated step leads to once, rather than along every trail to it.
///
///     Distinct b                      Distinct b
///     └─ Expand (a)-[:R*1..3]->(b) →  └─ Reach (a)-[:R*1..3]->(b)
///        └─ Scan a                       └─ Scan a
///
/// Where the end is bound, one shortest path is enough. Only where a row that comes again makes no
/// difference, the step may have one edge and nothing speaks of its edges: the shortest walk to a
/// node repeats none, so it is a trail; for a step without direction that comes back to its start the
/// operator sees to it.
struct ReachInsteadOfTrails: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    guard !plan.isWriting else { return plan }
    var plan = plan.mapTrees(rewrite)
    for (id, subquery) in plan.subqueries where subquery.kind == .exists {
      plan.subqueries[id]?.inner = reach(in: subquery.inner, used: [])
    }
    return plan
  }

  private func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
    let plan = plan.mapInputs(rewrite)
    if case .distinct(let input, let variables) = plan {
      return .distinct(reach(in: input, used: Set(variables)), variables)
    }
    if case .aggregate(let input, let grouping, let carried) = plan,
      grouping.aggregates.allSatisfy(\.call.ignoresRepetition)
    {
      let used = Set(grouping.expressions.flatMap(\.freeVariables)).union(carried)
      return .aggregate(reach(in: input, used: used), grouping, carried: carried)
    }
    return plan
  }

  /// The plan with reaches in place of repeated steps, where of its rows only the set matters and only
  /// some variables are used.
  private func reach(in plan: LogicalPlan, used: Set<Variable>) -> LogicalPlan {
    switch plan {
    case .filter(let input, let conditions) where conditions.allSatisfy(\.isDeterministic):
      return .filter(reach(in: input, used: used.adding(conditions)), conditions)
    case .project(let input, let items, let keepsInput)
    where items.allSatisfy(\.expression.isDeterministic):
      let read = (keepsInput ? used : []).adding(items.map(\.expression))
      return .project(reach(in: input, used: read), items, keepsInput: keepsInput)
    case .unwind(let input, let list, let variable, let position) where list.isDeterministic:
      return .unwind(
        reach(in: input, used: used.adding([list])), list, as: variable, position: position)
    case .scan(let input, let scan): return .scan(reach(in: input, used: used), scan)
    case .seek(let input, let seek):
      return .seek(reach(in: input, used: used.adding([seek.value])), seek)
    case .expand(let input, let step):
      return .expand(reach(in: input, used: used.union(step.reads)), step)
    case .expandRepeated(let input, let step, let repetition):
      let known = Set(input.outputs).intersection([step.edge])
      let below = used.union(step.reads).union(known).adding(repetition.expressions)
      let input = reach(in: input, used: below)
      return
        (known.isEmpty && !used.contains(step.edge) ? repetition.reach(over: input, step) : nil)
        ?? .expandRepeated(input, step, repetition)
    case .expandPath(let input, let path):
      let known = Set(input.outputs).intersection(path.binds)
      let below = used.union(path.reads).union(known).adding(path.expressions)
      let input = reach(in: input, used: below)
      return path.reach(over: input, used: used) ?? .expandPath(input, path)
    case .optional(let input, let inner):
      return .optional(
        reach(in: input, used: used.union(inner.imports)), inner: reach(in: inner, used: used))
    case .apply(let input, let inner):
      return .apply(
        reach(in: input, used: used.union(inner.imports)), inner: reach(in: inner, used: used))
    case .join(let left, let right, let join):
      let below = used.adding(join.keys.flatMap { [$0.left, $0.right] })
      return .join(reach(in: left, used: below), reach(in: right, used: below), join)
    case .unit, .argument, .match, .countPattern, .reach, .edgeEnds, .filter, .project, .aggregate,
      .distinct, .sort, .topRows, .skip, .limit, .unwind, .call, .union, .create, .merge, .set,
      .remove, .delete, .foreach:
      return plan
    }
  }

  private func reach(in inner: Correlated, used: Set<Variable>) -> Correlated {
    var inner = inner
    inner.plan = reach(in: inner.plan, used: used.union([inner.row]).union(inner.imports))
    return inner
  }
}

extension Set<Variable> {
  fileprivate func adding(_ expressions: [BoundExpression]) -> Set<Variable> {
    expressions.reduce(into: self) { $0.formUnion($1.freeVariables) }
  }
}

extension Expansion {
  var reads: [Variable] { [from] + distinctFrom + (isInto ? [to] : []) }
}
