import QueryBinding

/// A step of a plan as it is shown: what it does, and how many rows it is expected to give or gave.
package struct PlanStep {
  package let plan: LogicalPlan
  package var children: [PlanStep]
  package var estimatedRows: Double?

  /// What it really did, where it was run.
  package var measure: Measure?

  package struct Measure: Equatable, Sendable {
    package var rows: Int

    /// Without that of the steps below.
    package var seconds: Double

    package init(rows: Int, seconds: Double) {
      self.rows = rows
      self.seconds = seconds
    }
  }

  package init(_ plan: LogicalPlan, children: [PlanStep], measure: Measure? = nil) {
    self.plan = plan
    self.children = children
    self.measure = measure
  }

  /// The steps of a whole plan, with those of the subqueries in its expressions.
  package init(_ plan: QueryPlan) {
    self.init(plan.root, plan.subqueries)
  }

  private init(_ plan: LogicalPlan, _ subqueries: [Int: SubqueryPlan]) {
    let called = plan.expressions.flatMap(\.subqueries).compactMap { subqueries[$0.id] }
      .flatMap { [$0.inner.plan] + ($0.counted.map { [$0.plan] } ?? []) }
    let below = (plan.inner.map { [$0.plan] } ?? []) + called + plan.inputs
    self.init(plan, children: below.filter { $0 != .unit }.map { PlanStep($0, subqueries) })
  }

  /// The same with expected rows at each step.
  package func estimated(by estimates: RowEstimates) throws -> PlanStep {
    var step = self
    step.estimatedRows = try estimates.rows(of: plan)
    step.children = try children.map { try $0.estimated(by: estimates) }
    return step
  }

  /// All steps, from the result down, each as a line of a tree.
  package var lines: [(text: String, step: PlanStep)] {
    var lines = [(text: plan.headline, step: self)]
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      for (number, line) in child.lines.enumerated() {
        let margin = number == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")
        lines.append((margin + line.text, line.step))
      }
    }
    return lines
  }
}

extension Variable {
  /// Whether it numbers the rows of a plan around an inner one: nothing that a user wrote.
  var isRowNumber: Bool { isAnonymous && id < 0 }
}
