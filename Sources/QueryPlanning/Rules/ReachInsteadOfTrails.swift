import GraphModel
import QueryBinding
import QueryFunctions

/// Searches each node that a repeated step leads to once, rather than along every trail to it.
///
///     Distinct b                      Distinct b
///     └─ Expand (a)-[:R*1..3]->(b) →  └─ Reach (a)-[:R*1..3]->(b)
///        └─ Scan a                       └─ Scan a
///
/// Only where a row that comes again makes no difference, the step has a direction, may have one edge
/// and nothing speaks of its edges: the shortest walk to a node repeats none, so it is a trail.
struct ReachInsteadOfTrails: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    plan.isWriting ? plan : plan.mapTrees(rewrite)
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
    case .expand(let input, let step):
      return .expand(reach(in: input, used: used.union(step.reads)), step)
    case .expandRepeated(let input, let step, let repetition):
      let below = used.union(step.reads).adding(repetition.expressions)
      let input = reach(in: input, used: below)
      return repetition.isReach && step.isReach && !used.contains(step.edge)
        ? .reach(input, step, repetition) : .expandRepeated(input, step, repetition)
    case .unit, .argument, .match, .countPattern, .scan, .seek, .reach, .expandPath, .edgeEnds,
      .filter, .project, .aggregate, .distinct, .sort, .topRows, .skip, .limit, .unwind, .call,
      .optional, .apply, .union, .create, .merge, .set, .remove, .delete, .foreach:
      return plan
    }
  }
}

extension Set<Variable> {
  fileprivate func adding(_ expressions: [BoundExpression]) -> Set<Variable> {
    expressions.reduce(into: self) { $0.formUnion($1.freeVariables) }
  }
}

extension Expansion {
  fileprivate var reads: [Variable] { [from] + distinctFrom + (isInto ? [to] : []) }

  fileprivate var isReach: Bool { direction != .either && distinctFrom.isEmpty && !isInto }
}

extension Repetition {
  fileprivate var isReach: Bool {
    guard condition == nil, case .constant(let constant) = minimum,
      case .integer(let least) = constant.value
    else { return false }
    return least == 0 || least == 1
  }
}
