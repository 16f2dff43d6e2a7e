import GraphModel
import QuerySyntax

/// A path that is being laid: where it began, and the edges so far.
private struct Trail {
  var assignment: Assignment
  let start: NodeID
  var end: NodeID
  var edges: [EdgeReference] = []
}

extension ReferenceEvaluator {
  /// All ways to lay one more path.
  func extend(_ assignment: Assignment, by path: PathPattern) throws -> [Assignment] {
    var trails = graph.nodeIDs.compactMap { node in
      place(path.start, on: node, assignment).map { Trail(assignment: $0, start: node, end: node) }
    }
    for step in path.steps {
      trails = try trails.flatMap { try follow(step, from: $0) }
    }
    return trails.compactMap { trail in
      let reference = PathReference(from: trail.start, along: trail.edges)
      var assignment = trail.assignment
      assignment.paths.append(reference)
      guard let variable = path.variable else { return assignment }
      return assignment.binding(variable, to: .path(reference))
    }
  }

  private func follow(_ step: PatternStep, from trail: Trail) throws -> [Trail] {
    let reached =
      step.edge.repetition == nil
      ? try self.step(step.edge, from: trail).compactMap { $0.bindingEdge(of: step.edge) }
      : try repeated(step.edge, from: trail)
    return reached.compactMap { trail in
      var trail = trail
      guard let placed = place(step.node, on: trail.end, trail.assignment) else { return nil }
      trail.assignment = placed
      return trail
    }
  }

  /// The trail with each edge that may come next.
  private func step(_ pattern: EdgePattern, from trail: Trail) throws -> [Trail] {
    patience -= 1
    guard patience >= 0 else { throw ReferenceError.patienceLost }
    return graph.edgesInOrder.compactMap { edge in
      let reference = edge.reference
      guard !trail.assignment.used.contains(reference.id),
        pattern.types.map({ $0.holds(for: [edge.type]) }) ?? true,
        reference.canBeFollowed(pattern.direction, from: trail.end)
      else { return nil }
      var longer = trail
      longer.edges.append(reference)
      longer.end = reference.end(oppositeTo: trail.end)
      longer.assignment.used.insert(reference.id)
      longer.assignment.claims.append(
        Claim(
          element: .edge(reference), name: pattern.variable.map { Name($0.text) },
          properties: pattern.properties, condition: pattern.condition))
      return longer
    }
  }

  /// All trails that repeat an edge pattern as often as it allows.
  private func repeated(_ pattern: EdgePattern, from trail: Trail) throws -> [Trail] {
    let minimum = try bound(pattern.repetition?.minimum) ?? 1
    let maximum = try bound(pattern.repetition?.maximum) ?? Int.max
    var reached: [Trail] = []
    var current = [trail]
    var length = 0
    while !current.isEmpty, length <= maximum {
      if length >= minimum { reached += current }
      current = try current.flatMap { try step(pattern, from: $0) }
      length += 1
    }
    guard let variable = pattern.variable else { return reached }
    return reached.compactMap { longer in
      let edges = longer.edges.dropFirst(trail.edges.count)
      return longer.binding(variable, to: .list(edges.map { .edge($0) }))
    }
  }

  private func bound(_ expression: Expression?) throws -> Int? {
    guard let expression else { return nil }
    guard case .integer(let number) = try evaluate(expression, [:])
    else { throw ReferenceError("SyntaxError", "InvalidArgumentType") }
    return Int(number)
  }

  /// A node pattern laid onto a node; nil where labels or the name say no.
  private func place(_ pattern: NodePattern, on id: NodeID, _ assignment: Assignment) -> Assignment?
  {
    guard let node = graph.nodes[id], pattern.labels.map({ $0.holds(for: node.labels) }) ?? true
    else { return nil }
    var placed = assignment
    placed.claims.append(
      Claim(
        element: .node(id), name: pattern.variable.map { Name($0.text) },
        properties: pattern.properties, condition: pattern.condition))
    guard let variable = pattern.variable else { return placed }
    return placed.binding(variable, to: .node(id))
  }
}

extension Trail {
  /// The trail with its last edge under the name that its pattern gives it.
  fileprivate func bindingEdge(of pattern: EdgePattern) -> Trail? {
    guard let variable = pattern.variable, let edge = edges.last else { return self }
    return binding(variable, to: .edge(edge))
  }

  fileprivate func binding(_ name: Identifier, to value: Value) -> Trail? {
    guard let bound = assignment.binding(name, to: value) else { return nil }
    var trail = self
    trail.assignment = bound
    return trail
  }
}

extension Assignment {
  /// A name that stands for something already must stand for the same.
  fileprivate func binding(_ name: Identifier, to value: Value) -> Assignment? {
    let name = Name(name.text)
    if let bound = row[name] { return bound.isEquivalent(to: value) ? self : nil }
    var assignment = self
    assignment.row[name] = value
    return assignment
  }
}

extension EdgeReference {
  fileprivate func canBeFollowed(_ direction: EdgePattern.Direction, from node: NodeID) -> Bool {
    switch direction {
    case .right: source == node
    case .left: target == node
    case .either: source == node || target == node
    }
  }
}

extension LabelExpression {
  /// Whether a node with some labels, or an edge with its one type, is meant.
  func holds(for names: Set<Name>) -> Bool {
    switch self {
    case .name(let name): names.contains(Name(name.text))
    case .and(let left, let right): left.holds(for: names) && right.holds(for: names)
    case .or(let left, let right): left.holds(for: names) || right.holds(for: names)
    case .not(let operand): !operand.holds(for: names)
    case .any: !names.isEmpty
    }
  }
}
