import Diagnostics
import GraphModel
import QueryBinding

/// A pattern that is being planned: what is bound, what is still to be done, the plan so far.
struct PatternState {
  /// A step of a path: an edge pattern between two nodes of it.
  struct Step: Equatable {
    let path: Int
    let index: Int
  }

  let pattern: BoundPattern
  private(set) var plan: LogicalPlan
  private(set) var bound: Set<Variable>

  /// The steps to be planned, in the order of writing.
  private(set) var steps: [Step]
  private(set) var conditions: [BoundExpression]

  /// Paths with a name whose value is still to be made.
  private var unnamedPaths: [BoundPath]

  /// The edge variables of this match that are bound, in the order of their binding.
  private var matchedEdges: [Variable] = []

  init(_ pattern: BoundPattern, over input: LogicalPlan) {
    self.pattern = pattern
    plan = input
    bound = Set(input.outputs)
    steps = pattern.paths.enumerated().flatMap { path, value in
      value.edges.indices.map { Step(path: path, index: $0) }
    }
    conditions = pattern.labelConditions + pattern.presence(of: bound) + pattern.conditions
    unnamedPaths = pattern.paths.filter { $0.variable != nil && $0.search == .all }
  }

  func edge(of step: Step) -> BoundEdge { pattern.paths[step.path].edges[step.index] }

  func ends(of step: Step) -> (left: BoundNode, right: BoundNode) {
    let nodes = pattern.paths[step.path].nodes
    return (nodes[step.index], nodes[step.index + 1])
  }

  func search(of step: Step) -> BoundPath.Search { pattern.paths[step.path].search }

  /// The nodes that are not bound yet, each once, in the order of writing.
  var unboundNodes: [BoundNode] {
    var seen = bound
    return pattern.paths.flatMap(\.nodes).filter { seen.insert($0.variable).inserted }
  }

  func isBound(_ node: BoundNode) -> Bool { bound.contains(node.variable) }
}

extension PatternState {
  /// Puts an operator that binds variables on top of the plan.
  mutating func add(binding variables: [Variable], _ wrap: (LogicalPlan) -> LogicalPlan) {
    plan = wrap(plan)
    bound.formUnion(variables)
  }

  /// Takes a condition off the list because an operator sees to it.
  mutating func fulfil(_ condition: BoundExpression) {
    if let index = conditions.firstIndex(of: condition) { conditions.remove(at: index) }
  }

  /// Plans a step from an end that is bound.
  mutating func take(_ step: Step) {
    steps.removeAll { $0 == step }
    switch search(of: step) {
    case .all: takeEdge(step)
    case .shortest, .allShortest: takeShortestPath(step)
    }
  }

  /// Filters by all conditions whose variables are bound; makes paths whose parts are.
  mutating func settle() {
    namePaths()
    let ready = conditions.filter { $0.freeVariables.isSubset(of: bound) }
    guard !ready.isEmpty else { return }
    conditions.removeAll(where: ready.contains)
    plan = .filter(plan, ready)
  }

  private mutating func namePaths() {
    for path in unnamedPaths where Set(path.variables.dropLast()).isSubset(of: bound) {
      guard let variable = path.variable else { continue }
      unnamedPaths.removeAll { $0 == path }
      add(binding: [variable]) {
        .project($0, [.init(variable, path.value)], keepsInput: true)
      }
    }
  }
}

extension PatternState {
  /// The step as seen from the end that is bound.
  private func expansion(of step: Step) -> (Expansion, isReversed: Bool) {
    let edge = edge(of: step)
    let (left, right) = ends(of: step)
    let isReversed = !isBound(left)
    let (from, to) = isReversed ? (right, left) : (left, right)
    let written = edge.direction.expansion
    let expansion = Expansion(
      from: from.variable, edge: edge.variable, to: to.variable,
      direction: isReversed ? written.reversed : written, types: edge.types?.alternatives,
      isInto: isBound(to), distinctFrom: matchedEdges)
    return (expansion, isReversed)
  }

  private mutating func takeEdge(_ step: Step) {
    let edge = edge(of: step)
    let (expansion, isReversed) = expansion(of: step)
    let binds = [expansion.edge, expansion.to]
    if let repetition = edge.repetition {
      let repeated = repetition.planned(isReversed: isReversed, typed: edge.types)
      add(binding: binds) { .expandRepeated($0, expansion, repeated) }
    } else {
      let isKnown = bound.contains(edge.variable)
      add(binding: binds + [expansion.from]) {
        isKnown ? .edgeEnds($0, expansion) : .expand($0, expansion)
      }
      if let types = edge.types, types.alternatives == nil {
        conditions.append(.hasLabels(.variable(edge.variable), types))
      }
    }
    matchedEdges.append(edge.variable)
  }

  private mutating func takeShortestPath(_ step: Step) {
    let path = pattern.paths[step.path]
    let edge = edge(of: step)
    var (expansion, isReversed) = expansion(of: step)
    precondition(expansion.isInto, "both ends of a shortest path are bound before it is searched")
    expansion.distinctFrom = []
    let once = BoundRepetition(
      minimum: .constant(.integer(1)), maximum: .constant(.integer(1)),
      element: edge.variable, condition: nil)
    let repetition = (edge.repetition ?? once)
      .planned(isReversed: isReversed, typed: edge.types)
    let own = Set([edge.variable] + (path.variable.map { [$0] } ?? []))
    let judging = conditions.filter { condition in
      !condition.freeVariables.isDisjoint(with: own)
        && condition.freeVariables.isSubset(of: bound.union(own))
    }
    conditions.removeAll(where: judging.contains)
    let shortest = ShortestPath(
      isAll: path.search == .allShortest, path: path.variable, conditions: judging)
    add(binding: Array(own)) { .shortestPath($0, expansion, repetition, shortest) }
    matchedEdges.append(edge.variable)
  }
}

extension BoundRepetition {
  fileprivate func planned(isReversed: Bool, typed types: BoundLabels?) -> Repetition {
    var condition = condition
    if let types, types.alternatives == nil {
      let test = BoundExpression.hasLabels(.variable(element), types)
      condition = condition.map { .operation(.and, [test, $0], .init(0, 0)) } ?? test
    }
    return Repetition(
      minimum: minimum, maximum: maximum, condition: condition, element: element,
      isReversed: isReversed)
  }
}

extension BoundEdge.Direction {
  fileprivate var expansion: Expansion.Direction {
    switch self {
    case .right: .outgoing
    case .left: .incoming
    case .either: .either
    }
  }
}

extension BoundPattern {
  /// That nodes which are bound already and stand alone are there: no step would find them null.
  fileprivate func presence(of bound: Set<Variable>) -> [BoundExpression] {
    paths.filter { $0.edges.isEmpty && $0.nodes[0].labels == nil }.map(\.nodes[0].variable)
      .filter(bound.contains).map { .operation(.isNotNull, [.variable($0)], SourceSpan(0, 0)) }
  }

  /// The labels that its nodes must have, as conditions.
  fileprivate var labelConditions: [BoundExpression] {
    paths.flatMap(\.nodes).compactMap { node in
      node.labels.map { .hasLabels(.variable(node.variable), $0) }
    }
  }
}
