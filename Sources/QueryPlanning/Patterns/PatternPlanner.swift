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
    for (path, bound) in pattern.paths.enumerated() {
      scan(bound.nodes[0], &state)
      for index in bound.edges.indices {
        if bound.search != .all { scan(bound.nodes[1], &state) }
        state.take(.init(path: path, index: index))
      }
    }
    state.settle()
    return state.plan
  }

  private func scan(_ node: BoundNode, _ state: inout PatternState) {
    guard !state.isBound(node) else { return }
    state.add(binding: [node.variable]) {
      .scan($0, LabelScan(variable: node.variable, label: nil))
    }
  }
}
