import GraphModel
import QueryBinding
import QueryFunctions
package import QueryPlanning

/// An operator, and what its columns are.
package struct Pipeline {
  package let root: any Operator
  package let layout: Layout
}

/// Makes the operators that carry out a plan, each giving the columns that are needed above it.
package struct PhysicalPlanner {
  let context: ExecutionContext

  /// The rows that ``LogicalPlan/argument(_:)`` stands for; nil in the outermost plan.
  let argument: ArgumentSource?

  init(context: ExecutionContext, argument: ArgumentSource?) {
    self.context = context
    self.argument = argument
  }

  /// The operators of a statement's plan; its columns are the result's, in order.
  package static func plan(_ plan: QueryPlan, in context: ExecutionContext) -> any Operator {
    let planner = PhysicalPlanner(context: context, argument: nil)
    let pipeline = planner.plan(plan.root, needed: Set(plan.outputs))
    return Select(pipeline.root, slots: plan.outputs.map(pipeline.layout.slot))
  }

  /// The operators of a plan; the layout has at least the variables needed.
  func plan(_ plan: LogicalPlan, needed: Set<Variable>) -> Pipeline {
    guard let profile = context.profile else { return make(plan, needed) }
    return profile.recording(plan) { make(plan, needed) }
  }

  private func make(_ plan: LogicalPlan, _ needed: Set<Variable>) -> Pipeline {
    switch plan {
    case .unit: Pipeline(root: SingleRow(), layout: Layout([]))
    case .argument(let variables): planArgument(variables)
    case .match: preconditionFailure("patterns are planned before operators are made")
    case .countPattern(let count): planCountPattern(count)
    case .scan(let input, let scan): planScan(input, scan, needed)
    case .seek(let input, let seek): planSeek(input, seek, needed)
    case .expand(let input, let step): planExpand(input, step, needed)
    case .expandRepeated(let input, let step, let repetition):
      planExpandRepeated(input, step, repetition, needed)
    case .reach(let input, let step, let repetition):
      planReach(input, step, repetition, needed)
    case .expandPath(let input, let path): planExpandPath(input, path, needed)
    case .edgeEnds(let input, let step): planEdgeEnds(input, step, needed)
    case .filter(let input, let conditions): planFilter(input, conditions, needed)
    case .join(let left, let right, let join): planJoin(left, right, join, needed)
    case .project(let input, let items, let keepsInput):
      planProject(input, items, keepsInput: keepsInput, needed)
    case .aggregate(let input, let grouping, let carried):
      planAggregate(input, grouping, carried: carried, needed)
    case .distinct(let input, let variables): planDistinct(input, variables)
    case .sort(let input, let keys): planSort(input, keys, needed)
    case .topRows(let input, let keys, let count): planTopRows(input, keys, count, needed)
    case .skip(let input, let count): planSkip(input, count, needed)
    case .limit(let input, let count): planLimit(input, count, needed)
    case .unwind(let input, let list, let variable, let position):
      planUnwind(input, list, variable, position, needed)
    case .call(let input, let call): planCall(input, call, needed)
    case .optional(let input, let inner): planApply(input, inner, isOptional: true, needed)
    case .apply(let input, let inner): planApply(input, inner, isOptional: false, needed)
    case .union(let branches, let outputs): planUnion(branches, outputs)
    case .create(let input, let creation): planCreate(input, creation, needed)
    case .merge(let input, let merge): planMerge(input, merge, needed)
    case .set(let input, let items): planSet(input, items, needed)
    case .remove(let input, let items): planRemove(input, items, needed)
    case .delete(let input, let targets, let isDetach):
      planDelete(input, targets, isDetach: isDetach, needed)
    case .foreach(let input, let list, let inner): planForeach(input, list, inner, needed)
    }
  }

  func compiler(_ layout: Layout) -> ExpressionCompiler {
    ExpressionCompiler(layout: layout, context: context)
  }

  /// The plan of an input that must have the variables of expressions as well.
  func input(
    _ plan: LogicalPlan, _ needed: Set<Variable>, for expressions: [BoundExpression] = []
  ) -> Pipeline {
    let all = expressions.reduce(into: needed) { needed, expression in
      needed.formUnion(expression.freeVariables)
      // A subquery reads what its plan carries as well.
      for subquery in expression.subqueries {
        needed.formUnion(context.subqueries[subquery.id]?.inner.imports ?? [])
      }
    }
    return self.plan(plan, needed: all.intersection(plan.outputs))
  }

  private func planArgument(_ variables: [Variable]) -> Pipeline {
    guard let argument else { preconditionFailure("an argument stands in an inner plan alone") }
    return Pipeline(root: ArgumentRows(argument), layout: Layout(variables))
  }
}
