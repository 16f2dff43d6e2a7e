import GraphModel
import QuerySyntax

/// A path that was laid onto the graph.
struct LaidPath {
  let start: NodeID
  var end: NodeID

  /// Whether it is one of those from which `shortestPath` chooses last of all.
  var isChosenLast = false
  var edges: [EdgeReference] = []

  /// For each edge, which of the path's edges and repetitions, in the order of writing, it belongs to.
  var places: [Int] = []

  var ends: [NodeID] { [start, end] }
  var nodes: [NodeID] { PathReference(from: start, along: edges).nodes }

  /// Shorter paths come first, then those whose edges have lower ids.
  func precedes(_ other: LaidPath) -> Bool {
    if edges.count != other.edges.count { return edges.count < other.edges.count }
    let keys = zip(edges, places).flatMap { [Int($0.id.rawValue), $1] }
    let others = zip(other.edges, other.places).flatMap { [Int($0.id.rawValue), $1] }
    return keys.lexicographicallyPrecedes(others)
  }

  /// Whether it repeats only what its mode lets it.
  func isAllowed(by mode: PathMode) -> Bool {
    let hasEachEdgeOnce = Set(edges.map(\.id)).count == edges.count
    let nodes = nodes
    return switch mode {
    case .walk: true
    case .trail: hasEachEdgeOnce
    case .acyclic: Set(nodes).count == nodes.count
    case .simple:
      hasEachEdgeOnce && Set(nodes.dropFirst()).count == nodes.count - 1
        && Set(nodes.dropLast()).count == nodes.count - 1
    }
  }
}

/// A path that is being laid, and what is beside it.
private struct Laying {
  var assignment: Assignment
  var path: LaidPath
  let mode: PathMode
}

extension ReferenceEvaluator {
  /// All ways to lay one more path: of a search, the chosen ones.
  func extend(_ assignment: Assignment, by path: PathPattern) throws -> [Assignment] {
    var alone = assignment
    if path.search != .all { alone.claims = [] }
    let laid = try graph.nodeIDs.flatMap { node in
      let laying = Laying(
        assignment: alone,
        path: LaidPath(start: node, end: node, isChosenLast: path.search.isFunction),
        mode: path.mode ?? .trail)
      var place = 0
      return try lay(path.start, path.steps, from: laying, &place)
    }
    let named = laid.compactMap { laying -> Laying? in
      guard let variable = path.variable else { return laying }
      return laying.binding(
        variable, to: .path(PathReference(from: laying.path.start, along: laying.path.edges)))
    }
    let used = assignment.used
    let chosen = try path.search.isFunction ? named : choose(path.search, named)
    return chosen.compactMap { laying in
      if !path.search.isFunction, laying.path.edges.contains(where: { used.contains($0.id) }) {
        return nil
      }
      var done = laying.assignment
      if path.search != .all { done.claims = assignment.claims + done.claims }
      done.paths.append(laying.path)
      return done
    }
  }

  /// Lays a node and then what follows it, from where a path has come to.
  private func lay(
    _ start: NodePattern, _ steps: [PatternStep], from laying: Laying, _ place: inout Int
  ) throws -> [Laying] {
    var reached = [laying].compactMap { self.place(start, under: $0) }
    for step in steps {
      switch step.link {
      case .edge(let edge):
        reached = try reached.flatMap { try follow(edge, from: $0, place) }
        place += 1
      case .group(let group) where group.repetition != nil:
        reached = try reached.flatMap { try follow(group, from: $0, place) }
        place += 1
      case .group(let group):
        var after = place
        reached = try reached.flatMap { laying in
          after = place
          return try once(group, from: laying, &after)
        }
        place = after
      }
      reached = reached.compactMap { self.place(step.node, under: $0) }
    }
    return reached
  }

  private func follow(_ edge: EdgePattern, from laying: Laying, _ place: Int) throws -> [Laying] {
    guard let repetition = edge.repetition else {
      return try step(edge, from: laying, place).compactMap { $0.bindingEdge(of: edge) }
    }
    let reached = try repeated(repetition, from: laying) { try step(edge, from: $0, place) }
    guard let variable = edge.variable else { return reached }
    return reached.compactMap { longer in
      let edges = longer.path.edges.dropFirst(laying.path.edges.count)
      return longer.binding(variable, to: .list(edges.map { .edge($0) }))
    }
  }

  /// A path in parentheses that stands once: its condition is one of the pattern.
  private func once(_ group: PathGroup, from laying: Laying, _ place: inout Int) throws -> [Laying]
  {
    try lay(group.start, group.steps, from: laying, &place).map { laying in
      var laying = laying
      laying.assignment.claims.append(Claim(condition: group.condition))
      return laying
    }
  }

  /// A path in parentheses that repeats: each time its names stand for something new, and afterwards
  /// for the lists of all that.
  private func follow(_ group: PathGroup, from laying: Laying, _ place: Int) throws -> [Laying] {
    var start = laying
    for name in group.variables { start.assignment.row[name] = .list([]) }
    return try repeated(group.repetition, from: start) { before in
      var inner = before
      inner.assignment.row = before.assignment.before
      inner.assignment.claims = []
      var inside = place
      let laid = try lay(group.start, group.steps, from: inner, &inside)
      return try laid.filter { once in
        let row = once.assignment.row
        return try once.assignment.claims.allSatisfy { try holds($0, in: row) }
          && (group.condition.map { try isTrue($0, Scope(row)) } ?? true)
      }.map { once in
        var after = before
        after.path = once.path
        after.path.places = before.path.places
        while after.path.places.count < after.path.edges.count { after.path.places.append(place) }
        for name in Set(group.variables) {
          guard case .list(let list)? = before.assignment.row[name],
            let element = once.assignment.row[name]
          else { throw ReferenceError.wrongKind }
          after.assignment.row[name] = .list(list + [element])
        }
        return after
      }
    }
  }

  /// All ways to do something as often as is allowed.
  private func repeated(
    _ repetition: Repetition?, from laying: Laying, _ body: (Laying) throws -> [Laying]
  ) throws -> [Laying] {
    let minimum = try bound(repetition?.minimum) ?? 1
    let maximum = try bound(repetition?.maximum) ?? Int.max
    var reached: [Laying] = []
    var current = [laying]
    var times = 0
    while !current.isEmpty, times <= maximum {
      if times >= minimum { reached += current }
      current = try current.flatMap(body)
      times += 1
    }
    return reached
  }

  private func bound(_ expression: Expression?) throws -> Int? {
    guard let expression else { return nil }
    guard case .integer(let number) = try evaluate(expression, [:])
    else { throw ReferenceError("SyntaxError", "InvalidArgumentType") }
    return Int(number)
  }

  /// The path with each edge that may come next.
  private func step(_ pattern: EdgePattern, from laying: Laying, _ place: Int) throws -> [Laying] {
    patience -= 1
    guard patience >= 0 else { throw ReferenceError.patienceLost }
    return graph.edgesInOrder.compactMap { edge in
      let reference = edge.reference
      guard pattern.types.map({ $0.holds(for: [edge.type]) }) ?? true,
        reference.canBeFollowed(pattern.direction, from: laying.path.end)
      else { return nil }
      var longer = laying
      longer.path.edges.append(reference)
      longer.path.places.append(place)
      longer.path.end = reference.end(oppositeTo: laying.path.end)
      guard longer.path.isAllowed(by: laying.mode) else { return nil }
      longer.assignment.claims.append(
        Claim(
          element: .edge(reference), name: pattern.variable.map { Name($0.text) },
          properties: pattern.properties, condition: pattern.condition))
      return longer
    }
  }

  /// A node pattern laid onto the node that a path has come to; nil where labels or the name say no.
  private func place(_ pattern: NodePattern, under laying: Laying) -> Laying? {
    let id = laying.path.end
    guard let node = graph.nodes[id], pattern.labels.map({ $0.holds(for: node.labels) }) ?? true
    else { return nil }
    var placed = laying
    placed.assignment.claims.append(
      Claim(
        element: .node(id), name: pattern.variable.map { Name($0.text) },
        properties: pattern.properties, condition: pattern.condition))
    guard let variable = pattern.variable else { return placed }
    return placed.binding(variable, to: .node(id))
  }
}

extension ReferenceEvaluator {
  /// The paths that a search chooses of those between two nodes, among the ones that fulfil what is
  /// asked of their elements, as far as that can be told.
  private func choose(_ search: PathSearch, _ paths: [Laying]) throws -> [Laying] {
    guard let (count, isOfLengths) = try choice(search) else { return paths }
    guard count > 0 else { throw ReferenceError("SyntaxError", "InvalidArgumentValue") }
    let right = try paths.compactMap { try testing($0) }
    let groups = Dictionary(grouping: right.indices) { right[$0].path.ends }
    let kept = groups.values.flatMap { positions -> [Int] in
      let sorted = positions.sorted { right[$0].path.precedes(right[$1].path) }
      guard isOfLengths else { return Array(sorted.prefix(count)) }
      let lengths = Set(sorted.map { right[$0].path.edges.count }).sorted().prefix(count)
      return sorted.filter { lengths.contains(right[$0].path.edges.count) }
    }
    return kept.sorted().map { right[$0] }
  }

  /// How many paths, or lengths, a search asks for; nil for all paths.
  private func choice(_ search: PathSearch) throws -> (count: Int, isOfLengths: Bool)? {
    switch search {
    case .all, .shortestPath, .allShortestPaths: nil
    case .any(let count): (try bound(count) ?? 1, false)
    case .anyShortest: (1, false)
    case .allShortest: (1, true)
    case .shortest(let count): (try bound(count) ?? 1, false)
    case .shortestGroups(let count): (try bound(count) ?? 1, true)
    }
  }

  /// A path whose claims hold, left with those that speak of what is not laid yet.
  private func testing(_ laying: Laying) throws -> Laying? {
    var tested = laying
    tested.assignment.claims = []
    for claim in laying.assignment.claims {
      do {
        guard try holds(claim, in: laying.assignment.row) else { return nil }
      } catch let error as ReferenceError where error.isOfUndefined {
        tested.assignment.claims.append(claim)
      }
    }
    return tested
  }
}

extension Laying {
  /// The path with its last edge under the name that its pattern gives it.
  fileprivate func bindingEdge(of pattern: EdgePattern) -> Laying? {
    guard let variable = pattern.variable, let edge = path.edges.last else { return self }
    return binding(variable, to: .edge(edge))
  }

  fileprivate func binding(_ name: Identifier, to value: Value) -> Laying? {
    guard let bound = assignment.binding(name, to: value) else { return nil }
    var laying = self
    laying.assignment = bound
    return laying
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
