import QueryBinding
import QueryFunctions

/// The patterns of matches that follow each other, as one graph of nodes and edges; only of plain
/// edges that nothing else speaks of, and of conditions on single nodes.
struct MatchedPattern {
  struct Node {
    let variable: Variable
    var labels: BoundLabels?
    var conditions: [BoundExpression] = []
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [PatternCount.Edge] = []
  private(set) var differences: [PatternCount.Difference] = []
  private var edgeVariables: Set<Variable> = []

  /// Nil where the plan is not such matches over nothing, or the pattern is not connected.
  init?(_ plan: LogicalPlan) {
    guard let patterns = plan.matches else { return nil }
    for (number, pattern) in patterns.enumerated() {
      guard add(pattern, match: number) else { return nil }
    }
    guard edges.count <= Self.mostEdges, isConnected, areEdgesComparable else { return nil }
  }

  /// The number of fits as a variable that no other plan has.
  var countVariable: Variable {
    Variable(id: Self.countID, name: "count", type: .integer)
  }

  /// Far from the ids that binder and planner give.
  private static let countID = -2_000_000
  private static let mostEdges = 24

  /// Whether an aggregate is the number of fits: `count(*)`, or `count(n)` of a node.
  func countsFits(_ call: AggregateCall) -> Bool {
    guard let function = call.function else { return true }
    guard function.name == "count", !call.isDistinct,
      case .variable(let variable) = call.arguments[0]
    else { return false }
    return nodes.contains { $0.variable == variable }
  }
}

extension MatchedPattern {
  private mutating func add(_ pattern: BoundPattern, match: Int) -> Bool {
    for path in pattern.paths {
      guard path.variable == nil, path.search == BoundPathSearch() else { return false }
      let places = path.nodes.map { place(of: $0) }
      for (index, link) in path.links.enumerated() {
        guard let edge = link.edge, add(edge, from: places[index], to: places[index + 1], match)
        else { return false }
      }
    }
    return pattern.conditions.allSatisfy { add($0) }
  }

  private mutating func place(of node: BoundNode) -> Int {
    if let known = nodes.firstIndex(where: { $0.variable == node.variable }) {
      if let labels = node.labels {
        nodes[known].labels = nodes[known].labels.map { .and($0, labels) } ?? labels
      }
      return known
    }
    nodes.append(Node(variable: node.variable, labels: node.labels))
    return nodes.count - 1
  }

  private mutating func add(_ edge: BoundEdge, from left: Int, to right: Int, _ match: Int) -> Bool
  {
    guard edge.repetition == nil, left != right, edgeVariables.insert(edge.variable).inserted
    else { return false }
    let types = edge.types?.alternatives
    guard types != nil || edge.types == nil else { return false }
    let direction: Expansion.Direction =
      switch edge.direction {
      case .right: .outgoing
      case .left: .incoming
      case .either: .either
      }
    edges.append(
      .init(left: left, right: right, direction: direction, types: types, match: match))
    return true
  }

  /// Takes in a condition on one node, or that two nodes differ.
  private mutating func add(_ condition: BoundExpression) -> Bool {
    let free = condition.freeVariables
    let places = nodes.indices.filter { free.contains(nodes[$0].variable) }
    guard places.count == free.count, condition.isDeterministic else { return false }
    if places.count == 1 {
      nodes[places[0]].conditions.append(condition)
      return true
    }
    guard places.count == 2, case .operation(.notEqual, let operands, _) = condition,
      operands.allSatisfy({ if case .variable = $0 { true } else { false } })
    else { return false }
    differences.append(.init(left: places[0], right: places[1]))
    return true
  }
}

extension MatchedPattern {
  private var isConnected: Bool {
    guard !nodes.isEmpty else { return false }
    var reached: Set<Int> = [0]
    for _ in edges {
      for edge in edges where reached.contains(edge.left) || reached.contains(edge.right) {
        reached.formUnion([edge.left, edge.right])
      }
    }
    return reached.count == nodes.count
  }

  /// Whether of any two edges that may be the same, both have the same types, and both or neither a
  /// direction: then what one has used is known from its ends.
  private var areEdgesComparable: Bool {
    for (index, edge) in edges.enumerated() {
      for other in edges[(index + 1)...] where edge.mayEqual(other) {
        guard edge.types.map(Set.init) == other.types.map(Set.init),
          (edge.direction == .either) == (other.direction == .either)
        else { return false }
      }
    }
    return true
  }
}

extension LogicalPlan {
  /// The patterns of matches over nothing, the first first; nil where there is something else.
  fileprivate var matches: [BoundPattern]? {
    guard case .match(let input, let pattern) = self else { return nil }
    return input == .unit ? [pattern] : input.matches.map { $0 + [pattern] }
  }
}
