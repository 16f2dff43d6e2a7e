import GraphModel
import QueryBinding
import QueryFunctions

/// The patterns of matches that follow each other, as one graph of nodes and edges; only of plain
/// edges that nothing else speaks of, and of conditions on one node or two.
///
/// Optional matches hang from it as trees.
struct MatchedPattern {
  struct Node {
    let variable: Variable
    var labels: BoundLabels?
    var conditions: [BoundExpression] = []

    /// Whether it is null where an optional match does not fit.
    var isOptional = false

    /// The match that it is first met in.
    var match = 0
  }

  var nodes: [Node] = []
  var edges: [PatternCount.Edge] = []
  var differences: [PatternCount.Difference] = []
  var tests: [PatternCount.EdgeTest] = []

  var comparisons: [PatternCount.Comparison] = []

  /// Other conditions on two nodes.
  var pairConditions: [BoundExpression] = []

  /// The variables of ``edges``.
  var edgeVariables: [Variable] = []

  /// Nil where the plan is not such matches over nothing (or over the rows around it, where that is
  /// said), or the pattern is not connected.
  init?(_ plan: LogicalPlan, isOverRows: Bool = false) {
    guard let matches = plan.matches(isOverRows: isOverRows) else { return nil }
    for (number, match) in matches.enumerated() {
      let isTaken =
        match.isOptional
        ? addOptional(match.pattern, match: number) : add(match.pattern, match: number)
      guard isTaken else { return nil }
    }
    guard edges.count <= Self.mostEdges, isConnected, areEdgesComparable else { return nil }
  }

  /// The number of fits as a variable that no other plan has.
  var countVariable: Variable {
    Variable(id: Self.countID, name: "count", type: .integer)
  }

  /// Far from the ids that binder and planner give.
  static let countID = -2_000_000
  static let conditionID = -2_500_000
  static let mostEdges = 24

  /// Whether an aggregate is the number of fits: `count(*)`, or `count(n)` of a node or an edge.
  func countsFits(_ call: AggregateCall) -> Bool {
    guard let function = call.function else { return true }
    guard function.name == "count", !call.isDistinct,
      case .variable(let variable) = call.arguments[0]
    else { return false }
    return firmElement(variable) != nil
  }

  /// What an aggregate asks of a property, where that can be told while counting; its columns are
  /// numbered by the aggregate.
  func measure(_ call: AggregateCall, number: Int) -> PatternMeasure? {
    if let counted = optionalCount(call, number: number) { return counted }
    guard let name = call.function?.name, !call.isDistinct,
      let function = PatternMeasure.Function(rawValue: name), call.arguments.count == 1,
      case .property(.variable(let variable), let key) = call.arguments[0],
      let element = firmElement(variable)
    else { return nil }
    if case .edge(let edge) = element, !isMeasurable(edge) { return nil }
    let names = function == .mean ? ["sum", "count", "scaled"] : [name]
    let outputs = names.enumerated().map { column, name in
      Variable(
        id: Self.countID - 1 - 3 * number - column, name: "\(name)(\(variable).\(key))", type: .any)
    }
    return PatternMeasure(
      element: element, key: key, function: function, call: call, outputs: outputs)
  }

  /// What is counted, where all aggregates are numbers of fits or of the same different nodes, or of
  /// values of one property of these.
  func distinctNodes(_ grouping: BoundProjection.Grouping, apartFrom key: Variable)
    -> PatternCount.DistinctNodes?
  {
    let calls = grouping.aggregates.map(\.call).filter { !countsFits($0) }
    guard let first = calls.first, calls.allSatisfy({ $0 == first }), first.isDistinct,
      first.function?.name == "count"
    else { return nil }
    var counted = first.arguments[0]
    var property: String?
    if case .property(let owner, let key) = counted { (counted, property) = (owner, key) }
    guard case .variable(let variable) = counted, variable != key,
      case .node(let node)? = firmElement(variable)
    else { return nil }
    return .init(
      node: node, property: property, classes: grouping.keys.map(\.expression),
      output: Variable(id: Self.countID - 1, name: first.description, type: .integer))
  }

  /// `count(n)` of a node of an optional match beside a node that is always there.
  func optionalCount(_ call: AggregateCall, number: Int) -> PatternMeasure? {
    guard call.function?.name == "count", !call.isDistinct,
      case .variable(let variable) = call.arguments[0], let node = place(of: variable),
      nodes[node].isOptional,
      let stem = edges.firstIndex(where: { $0.isOptional && $0.match == nodes[node].match })
    else { return nil }
    let ends = [edges[stem].left, edges[stem].right]
    guard let anchor = ends.first(where: { !nodes[$0].isOptional }) else { return nil }
    let output = Variable(
      id: Self.countID - 1 - 3 * number, name: "count(\(variable))", type: .integer)
    return PatternMeasure(
      element: .optional(stem: stem, anchor: anchor), key: "", function: .count, call: call,
      outputs: [output])
  }

  /// The node or edge of a variable that is there in each fit.
  func firmElement(_ variable: Variable) -> PatternMeasure.Element? {
    if let node = place(of: variable) { return nodes[node].isOptional ? nil : .node(node) }
    guard let edge = edgeVariables.firstIndex(of: variable), isFirm(edge) else { return nil }
    return .edge(edge)
  }

  func isFirm(_ edge: Int) -> Bool {
    !edges[edge].isOptional && !nodes[edges[edge].left].isOptional
      && !nodes[edges[edge].right].isOptional
  }

  /// Whether an edge is of one type, what leads to a node bound later in any order, and told from the
  /// others by more than its ends.
  func isMeasurable(_ edge: Int) -> Bool {
    let firmEdges = edges.indices.filter(isFirm)
    let firmNodes = nodes.filter { !$0.isOptional }
    return edges[edge].types?.count == 1 && firmEdges.count == firmNodes.count - 1
      && !edges.indices.contains { $0 != edge && edges[edge].mayEqual(edges[$0]) }
  }
}

// MARK: Matches

extension MatchedPattern {
  mutating func add(_ pattern: BoundPattern, match: Int) -> Bool {
    guard addPaths(of: pattern, match: match) else { return false }
    let places = pattern.variables.compactMap { place(of: $0) }
    return places.allSatisfy { !nodes[$0].isOptional } && pattern.conditions.allSatisfy { add($0) }
  }

  mutating func addPaths(of pattern: BoundPattern, match: Int) -> Bool {
    for path in pattern.paths {
      guard path.variable == nil, path.search == BoundPathSearch() else { return false }
      let places = path.nodes.map { place(of: $0) }
      for (index, link) in path.links.enumerated() {
        guard let edge = link.edge, add(edge, from: places[index], to: places[index + 1], match)
        else { return false }
      }
    }
    return true
  }

  func place(of variable: Variable) -> Int? {
    nodes.firstIndex { $0.variable == variable }
  }

  mutating func place(of node: BoundNode) -> Int {
    if let known = place(of: node.variable) {
      if let labels = node.labels {
        nodes[known].labels = nodes[known].labels.map { .and($0, labels) } ?? labels
      }
      return known
    }
    nodes.append(Node(variable: node.variable, labels: node.labels))
    return nodes.count - 1
  }

  mutating func add(_ edge: BoundEdge, from left: Int, to right: Int, _ match: Int) -> Bool {
    guard left != right, !edgeVariables.contains(edge.variable),
      let plain = PatternCount.Edge(edge, from: left, to: right, match: match)
    else { return false }
    edges.append(plain)
    edgeVariables.append(edge.variable)
    return true
  }
}

extension PatternCount.Edge {
  /// An edge as it is bound; nil where it repeats, or its types are not simply named.
  init?(_ edge: BoundEdge, from left: Int, to right: Int, match: Int) {
    let types = edge.types?.alternatives
    guard edge.repetition == nil, types != nil || edge.types == nil else { return nil }
    let direction: Expansion.Direction =
      switch edge.direction {
      case .right: .outgoing
      case .left: .incoming
      case .either: .either
      }
    self.init(left: left, right: right, direction: direction, types: types, match: match)
  }
}

extension MatchedPattern {
  var isConnected: Bool {
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
  var areEdgesComparable: Bool {
    for (index, edge) in edges.enumerated() {
      for other in edges[(index + 1)...] where edge.mayEqual(other) {
        guard edge.conditions.isEmpty, other.conditions.isEmpty,
          edge.types.map(Set.init) == other.types.map(Set.init),
          (edge.direction == .either) == (other.direction == .either)
        else { return false }
      }
    }
    return true
  }
}

extension LogicalPlan {
  fileprivate typealias Match = (pattern: BoundPattern, isOptional: Bool)

  /// The patterns of matches over nothing, or over the rows around them, the first first; nil where
  /// there is something else.
  fileprivate func matches(isOverRows: Bool) -> [Match]? {
    if case .match(let input, let pattern) = self {
      let isFirst: Bool
      if case .argument = input { isFirst = isOverRows } else { isFirst = input == .unit }
      return isFirst
        ? [(pattern, false)]
        : input.matches(isOverRows: isOverRows).map { $0 + [(pattern, false)] }
    }
    guard case .optional(let input, let inner) = self,
      case .match(.argument, let pattern) = inner.plan
    else { return nil }
    return input.matches(isOverRows: isOverRows).map { $0 + [(pattern, true)] }
  }
}
