import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

extension PhysicalPlanner {
  func planCountPattern(_ count: PatternCount) -> Pipeline {
    var plans: [Int: (root: any Operator, slot: Int)] = [:]
    for (index, node) in count.nodes.enumerated() {
      guard case .found(let plan) = node.candidates else { continue }
      let found = self.plan(plan, needed: [node.variable])
      plans[index] = (found.root, found.layout.slot(of: node.variable))
    }
    var filters: [Int: [ScanCondition]] = [:]
    for (index, edge) in count.edges.enumerated() where !edge.conditions.isEmpty {
      filters[index] = edge.conditions.map {
        ScanCondition($0.condition, over: [$0.property], context)
      }
    }
    let classes = count.distinct.map { distinct in
      let compiler = compiler(Layout([count.nodes[count.keys[0]].variable]))
      return NodeKeys(slot: 0, nodesDiffer: true, distinct.classes.map(compiler.compile))
    }
    return Pipeline(
      root: CountPattern(count, plans, filters, classes, context), layout: Layout(count.outputs))
  }

  func planScan(_ plan: LogicalPlan, _ scan: LabelScan, _ needed: Set<Variable>) -> Pipeline {
    let given = scan.properties.filter { needed.contains($0.variable) }
    let input = input(plan, needed)
    let layout = input.layout.appending([scan.variable] + given.map(\.variable))
    let read = given + scan.properties.filter { !needed.contains($0.variable) }
    let conditions = scan.conditions.map { ScanCondition($0, over: read, context) }
    let nodes = ScanNodes(
      label: scan.label, properties: read.map(\.key), givenCount: given.count, conditions, context)
    if case .unit = plan { return Pipeline(root: nodes, layout: layout) }
    return Pipeline(root: ScanNodesPerRow(input.root, nodes, context), layout: layout)
  }

  func planSeek(_ plan: LogicalPlan, _ seek: IndexSeek, _ needed: Set<Variable>) -> Pipeline {
    let input = input(plan, needed, for: [seek.value])
    let value = compiler(input.layout).compile(seek.value)
    return Pipeline(
      root: SeekNodes(input.root, seek, value, context),
      layout: input.layout.appending([seek.variable]))
  }

  /// The variables of its input that a step reads.
  private func read(by step: Expansion, _ needed: Set<Variable>) -> Set<Variable> {
    needed.union([step.from] + step.distinctFrom + (step.isInto ? [step.to] : []))
  }

  private func slots(of step: Expansion, in layout: Layout) -> StepSlots {
    StepSlots(
      from: layout.slot(of: step.from), to: step.isInto ? layout.slot(of: step.to) : nil,
      distinctFrom: step.distinctFrom.map(layout.slot))
  }

  func planExpand(_ plan: LogicalPlan, _ step: Expansion, _ needed: Set<Variable>) -> Pipeline {
    let input = input(plan, read(by: step, needed))
    let keepsEdge = needed.contains(step.edge)
    let root = Expand(
      input.root, step, slots(of: step, in: input.layout), keepsEdge: keepsEdge, context)
    let added = (keepsEdge ? [step.edge] : []) + (step.isInto ? [] : [step.to])
    return Pipeline(root: root, layout: input.layout.appending(added))
  }

  func planExpandRepeated(
    _ plan: LogicalPlan, _ step: Expansion, _ repetition: Repetition, _ needed: Set<Variable>
  ) -> Pipeline {
    var wanted = read(by: step, needed)
    let isBoundList = plan.outputs.contains(step.edge)
    if isBoundList { wanted.insert(step.edge) }
    let input = input(plan, wanted, for: repetition.expressions)
    let root = ExpandRepeated(
      input.root, walk(step, repetition, input.layout), slots(of: step, in: input.layout),
      listSlot: isBoundList ? input.layout[step.edge] : nil, context)
    let added = (isBoundList ? [] : [step.edge]) + (step.isInto ? [] : [step.to])
    return Pipeline(root: root, layout: input.layout.appending(added))
  }

  func planReach(
    _ plan: LogicalPlan, _ step: Expansion, _ repetition: Repetition, _ needed: Set<Variable>
  ) -> Pipeline {
    let input = input(plan, read(by: step, needed), for: repetition.expressions)
    let root = Reach(
      input.root, step, slot: input.layout.slot(of: step.from),
      walk(step, repetition, input.layout), context)
    return Pipeline(root: root, layout: input.layout.appending([step.to]))
  }

  private func walk(_ step: Expansion, _ repetition: Repetition, _ layout: Layout) -> EdgeWalk {
    let compiler = compiler(layout)
    let reads = repetition.condition?.freeVariables.subtracting([repetition.element]) ?? []
    return EdgeWalk(
      step, minimum: compiler.compile(repetition.minimum),
      maximum: repetition.maximum.map(compiler.compile),
      condition: repetition.condition.map {
        compiler.adding([repetition.element]).compile($0)
      },
      isConditionPerRow: !reads.isEmpty, isReversed: repetition.isReversed, context)
  }

  func planEdgeEnds(_ plan: LogicalPlan, _ step: Expansion, _ needed: Set<Variable>) -> Pipeline {
    let bound = Set(plan.outputs)
    let ends = [step.from, step.to]
    let wanted = needed.union([step.edge] + step.distinctFrom + ends.filter(bound.contains))
    let input = input(plan, wanted)
    let added = ends.filter { !bound.contains($0) }.reduce([]) { $0.adding([$1]) }
    let root = EdgeEnds(
      input.root, step, edge: input.layout.slot(of: step.edge),
      ends: ends.map { input.layout[$0] }, areSame: step.from == step.to,
      distinctFrom: step.distinctFrom.map(input.layout.slot), context)
    return Pipeline(root: root, layout: input.layout.appending(added))
  }
}
