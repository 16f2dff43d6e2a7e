import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

extension PhysicalPlanner {
  func planCreate(_ plan: LogicalPlan, _ creation: BoundCreation, _ needed: Set<Variable>)
    -> Pipeline
  {
    let input = input(plan, needed, for: creation.expressions)
    let layout = input.layout.appending(creation.variables)
    let root = Create(input.root, Creator(creation, input.layout, context), context)
    return Pipeline(root: root, layout: layout)
  }

  func planMerge(_ plan: LogicalPlan, _ merge: Merge, _ needed: Set<Variable>) -> Pipeline {
    let sets = (merge.onCreate + merge.onMatch).flatMap(\.expressions)
    let input = input(
      plan, needed.union(merge.search.imports), for: merge.creation.expressions + sets)
    let variables = merge.creation.variables
    let layout = input.layout.appending(variables)
    let elements = merge.creation.nodes.map(\.variable) + merge.creation.edges.map(\.variable)
    let runner = CorrelatedRunner(
      merge.search, outer: input.layout, needed: Set(elements), context)
    let root = MergeRows(
      input.root, runner, foundSlots: elements.map(runner.layout.slot),
      Creator(merge.creation, input.layout, context),
      paths: merge.creation.paths.map { compiler(layout).compile($0.expression) },
      onCreate: Setter(merge.onCreate, layout, context),
      onMatch: Setter(merge.onMatch, layout, context), context)
    return Pipeline(root: root, layout: layout)
  }

  func planSet(_ plan: LogicalPlan, _ items: [BoundSetItem], _ needed: Set<Variable>) -> Pipeline {
    let input = input(plan, needed, for: items.flatMap(\.expressions))
    let root = WriteRows(input.root, Setter(items, input.layout, context), context)
    return Pipeline(root: root, layout: input.layout)
  }

  func planRemove(_ plan: LogicalPlan, _ items: [BoundRemoveItem], _ needed: Set<Variable>)
    -> Pipeline
  {
    let input = input(plan, needed, for: items.flatMap(\.expressions))
    let root = WriteRows(input.root, Remover(items, input.layout, context), context)
    return Pipeline(root: root, layout: input.layout)
  }

  func planDelete(
    _ plan: LogicalPlan, _ targets: [BoundExpression], isDetach: Bool, _ needed: Set<Variable>
  ) -> Pipeline {
    let input = input(plan, needed, for: targets)
    let deleter = Deleter(
      targets.map(compiler(input.layout).compile), isDetach: isDetach, context)
    return Pipeline(root: WriteRows(input.root, deleter, context), layout: input.layout)
  }

  func planForeach(
    _ plan: LogicalPlan, _ list: BoundExpression, _ inner: Correlated, _ needed: Set<Variable>
  ) -> Pipeline {
    let wanted = needed.union(inner.imports)
    let input = input(plan, wanted, for: [list])
    let element = inner.imports.filter { !plan.outputs.contains($0) }
    let runner = CorrelatedRunner(
      inner, outer: input.layout.appending(element), needed: [], context)
    let writer = ForeachElement(compiler(input.layout).compile(list), runner)
    return Pipeline(root: WriteRows(input.root, writer, context), layout: input.layout)
  }
}
