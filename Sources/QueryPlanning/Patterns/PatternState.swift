import Diagnostics
import GraphModel
import QueryBinding

/// A pattern that is being planned: what is bound, what is still to be done, the plan so far.
struct PatternState {
  /// A step of a path: what leads from one node of it to the next; or the path, where it is found as
  /// a whole.
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

  /// The edge variables of this match that are bound, in the order of their binding, and of which
  /// types their edges are (nil: any).
  private var matchedEdges: [(variable: Variable, types: [String]?)] = []

  init(_ pattern: BoundPattern, over input: LogicalPlan) {
    self.pattern = pattern
    plan = input
    bound = Set(input.outputs)
    steps = pattern.paths.enumerated().flatMap { path, value in
      value.isWhole && !value.links.isEmpty
        ? [Step(path: path, index: 0)] : value.links.indices.map { Step(path: path, index: $0) }
    }
    conditions = pattern.labelConditions + pattern.presence(of: bound) + pattern.conditions
    unnamedPaths = pattern.paths.filter { $0.variable != nil }
  }

  func path(of step: Step) -> BoundPath { pattern.paths[step.path] }

  func link(of step: Step) -> BoundLink { path(of: step).links[step.index] }

  func ends(of step: Step) -> (left: BoundNode, right: BoundNode) {
    let path = path(of: step)
    let last = path.isWhole ? path.nodes.count - 1 : step.index + 1
    return (path.nodes[step.index], path.nodes[last])
  }

  /// The nodes that are not bound yet, each once, in the order of writing; those inside of searches
  /// are bound by these.
  var unboundNodes: [BoundNode] {
    var seen = bound
    let nodes = pattern.paths.flatMap { path in
      path.isWhole ? [path.nodes[0], path.nodes[path.nodes.count - 1]] : path.nodes
    }
    return nodes.filter { seen.insert($0.variable).inserted }
  }

  func isBound(_ node: BoundNode) -> Bool { bound.contains(node.variable) }

  /// Whether all is bound that a step speaks of beside its own elements; a search that heeds the
  /// conditions of the whole pattern comes when all else is done.
  func isReady(_ step: Step) -> Bool {
    if path(of: step).search.takesConditions {
      return unboundNodes.isEmpty
        && !steps.contains { !path(of: $0).search.takesConditions }
    }
    guard path(of: step).isWhole else {
      return link(of: step).outerVariables.isDisjoint(with: unknown)
    }
    let outer = path(of: step).links.reduce(into: Set()) { $0.formUnion($1.outerVariables) }
    return outer.subtracting(path(of: step).variables).isDisjoint(with: unknown)
  }

  /// The variables of the pattern that are not bound yet.
  private var unknown: Set<Variable> { pattern.variables.subtracting(bound) }
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
    if path(of: step).isWhole {
      takeWholePath(step)
    } else {
      switch link(of: step) {
      case .edge(let edge): takeEdge(edge, step)
      case .group(let group): takeGroup(group, step)
      }
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
      guard !bound.contains(variable) else { continue }
      add(binding: [variable]) {
        .project($0, [.init(variable, path.value)], keepsInput: true)
      }
    }
  }

  /// Takes those conditions off the list that a test picks.
  mutating func takeConditions(where isTaken: (BoundExpression) -> Bool) -> [BoundExpression] {
    let taken = conditions.filter(isTaken)
    conditions.removeAll(where: isTaken)
    return taken
  }

  /// Remembers edges of this match, of which none may occur twice.
  mutating func match(_ edge: Variable, types: [String]?) { matchedEdges.append((edge, types)) }

  /// The edges of this match that are bound and that an edge of some types (nil: any) might repeat.
  func matchedEdges(ofTypes types: [String]?) -> [Variable] {
    matchedEdges.filter { edge in
      guard let types, let others = edge.types else { return true }
      return !Set(types).isDisjoint(with: others)
    }.map(\.variable)
  }
}

extension PatternState {
  private mutating func takeEdge(_ edge: BoundEdge, _ step: Step) {
    let (left, right) = ends(of: step)
    let isReversed = !isBound(left)
    let (from, to) = isReversed ? (right, left) : (left, right)
    let written = edge.direction.expansion
    let expansion = Expansion(
      from: from.variable, edge: edge.variable, to: to.variable,
      direction: isReversed ? written.reversed : written, types: edge.types?.alternatives,
      isInto: isBound(to), distinctFrom: matchedEdges(ofTypes: edge.types?.alternatives))
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
    match(edge.variable, types: edge.types?.alternatives)
  }
}

extension BoundLink {
  /// What the conditions of its repetitions speak of beside their own elements.
  fileprivate var outerVariables: Set<Variable> {
    switch self {
    case .edge(let edge):
      (edge.repetition?.condition?.freeVariables ?? [])
        .subtracting(edge.repetition.map { [$0.element] } ?? [])
    case .group(let group):
      Set(group.conditions.flatMap(\.freeVariables)).subtracting(group.elements)
    }
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
  var expansion: Expansion.Direction {
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
    paths.filter { $0.links.isEmpty && $0.nodes[0].labels == nil }.map(\.nodes[0].variable)
      .filter(bound.contains).map { .operation(.isNotNull, [.variable($0)], SourceSpan(0, 0)) }
  }

  /// The labels that its nodes must have, as conditions; those inside of a search are the search's.
  fileprivate var labelConditions: [BoundExpression] {
    paths.flatMap { path in
      path.search.selection == .all
        ? path.nodes.labelConditions
        : [path.nodes[0], path.nodes[path.nodes.count - 1]].labelConditions
    }
  }
}

extension [BoundNode] {
  var labelConditions: [BoundExpression] {
    compactMap { node in node.labels.map { .hasLabels(.variable(node.variable), $0) } }
  }
}
