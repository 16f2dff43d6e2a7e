import QueryBinding

/// Decides where a pattern's search starts and which way it goes.
protocol PatternPlanner {
  /// The plan that extends each row of `input` by all ways in which the pattern fits.
  func plan(_ pattern: BoundPattern, over input: LogicalPlan) throws -> LogicalPlan
}

/// From left to right, as the pattern is written: every node is scanned for, no index is used.
struct PatternsAsWritten: PatternPlanner {
  func plan(_ pattern: BoundPattern, over input: LogicalPlan) -> LogicalPlan {
    var state = PatternState(pattern, over: input)
    while true {
      if let step = state.steps.first(where: { isNext($0, state) }) {
        state.take(step)
      } else if let node = state.unboundNodes.first {
        scan(node, &state)
      } else {
        break
      }
    }
    state.settle()
    return state.plan
  }

  /// Whether a step can be taken that begins at a node which is bound.
  private func isNext(_ step: PatternState.Step, _ state: PatternState) -> Bool {
    state.isReady(step) && state.isBound(state.ends(of: step).left)
  }

  private func scan(_ node: BoundNode, _ state: inout PatternState) {
    state.add(binding: [node.variable]) {
      .scan($0, LabelScan(variable: node.variable, label: nil))
    }
  }
}
