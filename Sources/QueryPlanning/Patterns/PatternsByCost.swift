import GraphModel
import QueryBinding

/// Starts where the fewest nodes are, then takes the step that is estimated to give the fewest rows;
/// of equals the one that is written first.
///
/// Conditions are applied as soon as what they speak of is bound.
struct PatternsByCost: PatternPlanner {
  let statistics: Statistics

  func plan(_ pattern: BoundPattern, over input: LogicalPlan) throws -> LogicalPlan {
    var state = PatternState(pattern, over: input)
    state.settle()
    while true {
      if let step = try cheapestStep(state) {
        state.take(step)
      } else if let start = try cheapestStart(state) {
        state.add(binding: [start.variable], start.wrap)
        start.fulfils.forEach { state.fulfil($0) }
      } else {
        return state.plan
      }
      state.settle()
    }
  }
}

/// A way to find a node that nothing leads to yet.
private struct Start {
  var variable: Variable
  var rows: Double
  var label: String?
  var wrap: (LogicalPlan) -> LogicalPlan

  /// The conditions that need no test any more.
  var fulfils: [BoundExpression]
}

extension PatternsByCost {
  private func cheapestStart(_ state: PatternState) throws -> Start? {
    let nodes = state.unboundNodes
    let plain = try best(of: nodes.flatMap { try starts(at: $0, state) })
    // What is scanned for alone, or found by an index, is not chosen by its values.
    guard nodes.count > 1, let plain, plain.rows > Self.fewEnds else { return plain }
    return try best(
      of: nodes.flatMap { node in
        try starts(at: node, state).map { start in
          var start = start
          start.rows *= try share(of: node, start.label, state, samples: true)
          return start
        }
      })
  }

  private func best(of starts: [Start]) -> Start? {
    starts.reduce(nil) { best, start in start.rows < (best?.rows ?? .infinity) ? start : best }
  }

  /// The share of the nodes with a label that fulfils what is asked of a node alone.
  private func share(
    of node: BoundNode, _ label: String?, _ state: PatternState, samples: Bool
  ) throws -> Double {
    let known = state.bound.union([node.variable])
    return try state.conditions.reduce(1) { product, condition in
      let free = condition.freeVariables
      guard free.contains(node.variable), free.isSubset(of: known), !condition.isLabelTest else {
        return product
      }
      return try product
        * statistics.share(of: condition, label: label, samples: samples) { operand in
          if case .property(.variable(node.variable), let key) = operand { key } else { nil }
        }
    }
  }

  private func starts(at node: BoundNode, _ state: PatternState) throws -> [Start] {
    let labels = node.labels?.required ?? []
    var starts = [try scan(node, label: nil)]
    for label in labels {
      starts.insert(try scan(node, label: label), at: 0)
      for condition in state.conditions {
        if let seek = try seek(node, label, by: condition, state) { starts.insert(seek, at: 0) }
      }
    }
    return starts
  }

  private func scan(_ node: BoundNode, label: String?) throws -> Start {
    let scan = LabelScan(variable: node.variable, label: label)
    return Start(
      variable: node.variable, rows: try statistics.nodeCount(label: label) + 1, label: label,
      wrap: { .scan($0, scan) }, fulfils: label.map { [hasLabel(node, $0)] } ?? [])
  }

  /// The condition that a node has one label, as the pattern has it where this is its only one.
  private func hasLabel(_ node: BoundNode, _ label: String) -> BoundExpression {
    .hasLabels(.variable(node.variable), .name(label))
  }

  /// The use of an index for `n.key = value` or `n.key IN values`, where the value is known before.
  private func seek(
    _ node: BoundNode, _ label: String, by condition: BoundExpression, _ state: PatternState
  ) throws -> Start? {
    guard case .operation(let operation, let operands, _) = condition, operands.count == 2,
      operation == .equal || operation == .isIn
    else { return nil }
    let sides = operation == .equal ? [(0, 1), (1, 0)] : [(0, 1)]
    for (key, value) in sides {
      guard case .property(.variable(node.variable), let property) = operands[key],
        operands[value].freeVariables.isSubset(of: state.bound),
        operands[value].isDeterministic,
        let index = try statistics.index(label: label, property: property)
      else { continue }
      let seek = IndexSeek(
        variable: node.variable, label: label, property: property, value: operands[value],
        isAny: operation == .isIn)
      let expected = index.isUnique ? 0.5 : 1.0
      return Start(
        variable: node.variable, rows: expected, label: label, wrap: { .seek($0, seek) },
        fulfils: [hasLabel(node, label), condition])
    }
    return nil
  }
}

extension PatternsByCost {
  private func cheapestStep(_ state: PatternState) throws -> PatternState.Step? {
    var best: (step: PatternState.Step, rows: Double)?
    for step in state.steps {
      guard let rows = try fanOut(of: step, state), rows < (best?.rows ?? .infinity) else {
        continue
      }
      best = (step, rows)
    }
    return best?.step
  }

  /// How many rows a row becomes by a step; nil where the step cannot be taken yet.
  private func fanOut(of step: PatternState.Step, _ state: PatternState) throws -> Double? {
    guard state.isReady(step) else { return nil }
    let (left, right) = state.ends(of: step)
    if state.path(of: step).isWhole { return try fanOutOfWhole(step, state) }
    let (hasLeft, hasRight) = (state.isBound(left), state.isBound(right))
    guard case .edge(let edge) = state.link(of: step) else {
      return hasLeft || hasRight ? try fanOut(of: [state.link(of: step)]) : nil
    }
    if edge.repetition == nil, state.bound.contains(edge.variable) { return 0.1 }
    guard hasLeft || hasRight else { return nil }
    if hasLeft && hasRight { return edge.repetition == nil ? 0.2 : 1 }
    let target = hasLeft ? right : left
    return edge.repetition == nil
      ? try fanOut(of: edge) * selectivity(of: target)
        * share(of: target, nil, state, samples: false) : try fanOut(of: [.edge(edge)])
  }

  /// Of a search, the end that is not bound is better found first where there are few such nodes.
  private func fanOutOfWhole(_ step: PatternState.Step, _ state: PatternState) throws -> Double? {
    let (left, right) = state.ends(of: step)
    let path = state.path(of: step)
    guard state.isBound(left) || state.isBound(right) else { return nil }
    if state.isBound(left) && state.isBound(right) {
      return path.search.selection == .all ? 1 : 0.5
    }
    let other = state.isBound(left) ? right : left
    let others = try starts(at: other, state).map(\.rows).min() ?? .infinity
    if path.search.selection != .all, others <= Self.fewEnds { return nil }
    return try fanOut(of: path.links)
  }

  private static let fewEnds = 3.0

  private func fanOut(of edge: BoundEdge) throws -> Double {
    let nodes = max(1, try statistics.nodeCount(label: nil))
    let degree = try statistics.edgeCount(types: edge.types?.alternatives) / nodes
    return edge.direction == .either ? degree * 2 : degree
  }

  private func fanOut(of links: [BoundLink]) throws -> Double {
    try links.reduce(1) { product, link in
      switch link {
      case .edge(let edge) where edge.repetition == nil: try product * fanOut(of: edge)
      case .edge(let edge): try product * repeated(fanOut(of: edge))
      case .group(let group):
        try product * repeated(group.edges.reduce(1) { try $0 * fanOut(of: $1) })
      }
    }
  }

  private func repeated(_ single: Double) -> Double { (single + 1) * (single + 1) * (single + 1) }

  private func selectivity(of node: BoundNode) throws -> Double {
    let nodes = max(1, try statistics.nodeCount(label: nil))
    let counts = try (node.labels?.required ?? []).map { try statistics.nodeCount(label: $0) }
    return (counts.min() ?? nodes) / nodes
  }
}

extension BoundExpression {
  fileprivate var isLabelTest: Bool {
    if case .hasLabels = self { true } else { false }
  }
}
