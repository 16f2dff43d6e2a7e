package import QueryPlanning

/// Counts what each operator of a running plan gives, and how long that takes.
package final class PlanProfile {
  /// An operator under way.
  final class Step {
    let plan: LogicalPlan
    var children: [Step] = []
    var rows = 0
    var elapsed = Duration.zero

    init(_ plan: LogicalPlan) {
      self.plan = plan
    }
  }

  private var roots: [Step] = []
  private var open: [Step] = []

  package init() {}

  /// Notes the operator of a plan that `make` makes, and those that it makes below; gives it counted.
  func recording(_ plan: LogicalPlan, _ make: () -> Pipeline) -> Pipeline {
    let step = Step(plan)
    if let parent = open.last { parent.children.append(step) } else { roots.append(step) }
    open.append(step)
    let pipeline = make()
    open.removeLast()
    return Pipeline(root: Profiled(pipeline.root, step), layout: pipeline.layout)
  }

  /// What was measured, from the result down.
  package var steps: [PlanStep] { roots.map(\.planStep) }
}

extension PlanProfile.Step {
  fileprivate var planStep: PlanStep {
    let below = children.reduce(Duration.zero) { $0 + $1.elapsed }
    let seconds = max(0, (elapsed - below) / .seconds(1))
    let inner = plan.inner?.plan
    let shown = children.filter { $0.plan != .unit }
    let inputs = shown.filter { plan.inputs.contains($0.plan) && $0.plan != inner }
    let others = shown.filter { !plan.inputs.contains($0.plan) || $0.plan == inner }
    return PlanStep(
      plan, children: (others + inputs).map(\.planStep),
      measure: .init(rows: rows, seconds: seconds))
  }
}

/// Passes on the batches of an operator, counting rows and time.
final class Profiled: Operator {
  private let input: any Operator
  private let step: PlanProfile.Step

  init(_ input: any Operator, _ step: PlanProfile.Step) {
    self.input = input
    self.step = step
  }

  func next() throws -> Batch? {
    let start = ContinuousClock.now
    defer { step.elapsed += ContinuousClock.now - start }
    let batch = try input.next()
    step.rows += batch?.count ?? 0
    return batch
  }

  func rewind() { input.rewind() }
}
