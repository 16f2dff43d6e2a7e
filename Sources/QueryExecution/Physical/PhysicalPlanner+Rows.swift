import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

extension PhysicalPlanner {
  func planFilter(
    _ plan: LogicalPlan, _ conditions: [BoundExpression], _ needed: Set<Variable>
  ) -> Pipeline {
    let input = input(plan, needed, for: conditions)
    let tests = conditions.map(compiler(input.layout).compile)
    return Pipeline(root: Filter(input.root, tests, context), layout: input.layout)
  }

  func planJoin(
    _ left: LogicalPlan, _ right: LogicalPlan, _ join: ValueJoin, _ needed: Set<Variable>
  ) -> Pipeline {
    let (left, leftKept) = side(left, join.keys.map(\.left), needed)
    let (right, rightKept) = side(right, join.keys.map(\.right), needed)
    return Pipeline(
      root: HashJoin(left, right, context), layout: Layout(leftKept + rightKept))
  }

  private func side(
    _ plan: LogicalPlan, _ keys: [BoundExpression], _ needed: Set<Variable>
  ) -> (HashJoin.Side, kept: [Variable]) {
    let input = input(plan, needed, for: keys)
    let kept = input.layout.variables.filter(needed.contains)
    let side = HashJoin.Side(
      input: input.root, keys: keys.map(compiler(input.layout).compile),
      slots: kept.map(input.layout.slot))
    return (side, kept)
  }

  func planProject(
    _ plan: LogicalPlan, _ items: [BoundProjection.Item], keepsInput: Bool,
    _ needed: Set<Variable>
  ) -> Pipeline {
    let wanted = items.filter { needed.contains($0.variable) }
    // What is computed anew need not come from below.
    let kept = keepsInput ? needed.subtracting(wanted.filter(\.isComputed).map(\.variable)) : []
    let input = input(plan, kept, for: wanted.map(\.expression))
    let computed = keepsInput ? wanted.filter { input.layout[$0.variable] == nil } : wanted
    let expressions = computed.map { compiler(input.layout).compile($0) }
    let added = computed.map(\.variable)
    return Pipeline(
      root: Project(input.root, expressions, keepsInput: keepsInput, context),
      layout: keepsInput ? input.layout.appending(added) : Layout(added))
  }

  func planDistinct(_ plan: LogicalPlan, _ variables: [Variable]) -> Pipeline {
    let input = input(plan, Set(variables))
    let slots = variables.map(input.layout.slot)
    return Pipeline(root: Distinct(input.root, slots: slots, context), layout: Layout(variables))
  }

  func planSort(_ plan: LogicalPlan, _ keys: [BoundSortKey], _ needed: Set<Variable>) -> Pipeline {
    let input = input(plan, needed, for: keys.map(\.expression))
    let order = RowOrder(keys, compiler(input.layout))
    return Pipeline(root: Sort(input.root, order, context), layout: input.layout)
  }

  func planTopRows(
    _ plan: LogicalPlan, _ keys: [BoundSortKey], _ count: BoundExpression, _ needed: Set<Variable>
  ) -> Pipeline {
    let input = input(plan, needed, for: keys.map(\.expression))
    let order = RowOrder(keys, compiler(input.layout))
    let bound = RowBound("LIMIT", count.summands.map(compiler(Layout([])).compile))
    if let property = plan.scanOrdered(by: keys), let nodes = input.root as? ScanNodes {
      nodes.want(first: bound, by: property, isDescending: keys[0].isDescending)
    }
    return Pipeline(
      root: TopRows(input.root, order, count: bound, drainsInput: plan.isWriting, context),
      layout: input.layout)
  }

  func planSkip(_ plan: LogicalPlan, _ count: BoundExpression, _ needed: Set<Variable>) -> Pipeline
  {
    let input = input(plan, needed)
    let bound = RowBound("SKIP", [compiler(Layout([])).compile(count)])
    return Pipeline(root: Skip(input.root, bound), layout: input.layout)
  }

  func planLimit(_ plan: LogicalPlan, _ count: BoundExpression, _ needed: Set<Variable>)
    -> Pipeline
  {
    let input = input(plan, needed)
    let bound = RowBound("LIMIT", [compiler(Layout([])).compile(count)])
    return Pipeline(
      root: Limit(input.root, bound, drainsInput: plan.isWriting), layout: input.layout)
  }

  func planUnwind(
    _ plan: LogicalPlan, _ list: BoundExpression, _ variable: Variable,
    _ position: UnwindPosition?, _ needed: Set<Variable>
  ) -> Pipeline {
    let input = input(plan, needed, for: [list])
    let root = Unwind(
      input.root, compiler(input.layout).compile(list), firstPlace: position?.first, context)
    return Pipeline(
      root: root,
      layout: input.layout.appending([variable] + (position.map { [$0.variable] } ?? [])))
  }

  func planCall(_ plan: LogicalPlan, _ call: BoundCall, _ needed: Set<Variable>) -> Pipeline {
    let input = input(plan, needed, for: call.arguments)
    let arguments = call.arguments.map(compiler(input.layout).compile)
    return Pipeline(
      root: CallProcedure(input.root, call, arguments, context),
      layout: input.layout.appending(call.yields.map(\.variable)))
  }

  func planApply(
    _ plan: LogicalPlan, _ inner: Correlated, isOptional: Bool, _ needed: Set<Variable>
  ) -> Pipeline {
    let input = input(plan, needed.union(inner.imports))
    let added = inner.plan.outputs.filter {
      $0 != inner.row && needed.contains($0) && !plan.outputs.contains($0)
    }
    let runner = CorrelatedRunner(inner, outer: input.layout, needed: Set(added), context)
    let root = Apply(
      input.root, runner, innerSlots: added.map(runner.layout.slot), isOptional: isOptional,
      context)
    return Pipeline(root: root, layout: input.layout.appending(added))
  }

  func planUnion(_ branches: [UnionBranch], _ outputs: [Variable]) -> Pipeline {
    let inputs = branches.map { branch -> any Operator in
      let input = input(branch.plan, Set(branch.variables))
      return Select(input.root, slots: branch.variables.map(input.layout.slot))
    }
    return Pipeline(root: Union(inputs), layout: Layout(outputs))
  }
}

extension LogicalPlan {
  /// The property of its nodes by which rows are ordered first, where it is a scan without conditions.
  fileprivate func scanOrdered(by keys: [BoundSortKey]) -> String? {
    guard case .scan(.unit, let scan) = self, scan.conditions.isEmpty, scan.label != nil else {
      return nil
    }
    guard let first = keys.first?.expression else { return nil }
    if case .property(.variable(scan.variable), let key) = first { return key }
    guard case .variable(let column) = first else { return nil }
    return scan.properties.first { $0.variable == column }?.key
  }
}

extension BoundExpression {
  /// What is added up in it.
  fileprivate var summands: [BoundExpression] {
    if case .operation(.add, let operands, _) = self { operands } else { [self] }
  }
}
