/// A path of a pattern: `nodes` has one more element than `links`.
package struct BoundPath: Equatable, Sendable {
  package var variable: Variable?
  package var search: BoundPathSearch
  package var nodes: [BoundNode]
  package var links: [BoundLink]

  package init(
    variable: Variable?, search: BoundPathSearch = .init(), nodes: [BoundNode], links: [BoundLink]
  ) {
    precondition(nodes.count == links.count + 1)
    self.variable = variable
    self.search = search
    self.nodes = nodes
    self.links = links
  }

  /// Whether it is found as a whole: what it may repeat, or which are asked for, is not told from
  /// one of its links.
  package var isWhole: Bool { search.mode != .trail || search.selection != .all }

  /// The variables of its links, and those of its groups' lists.
  package var linkVariables: [Variable] { links.flatMap { [$0.variable] + $0.lists } }
}

/// What leads from a node of a path to the next.
package enum BoundLink: Equatable, Sendable {
  case edge(BoundEdge)
  case group(BoundGroup)

  /// The edge, or the list of all its edges in their order.
  package var variable: Variable {
    switch self {
    case .edge(let edge): edge.variable
    case .group(let group): group.variable
    }
  }

  package var edge: BoundEdge? {
    if case .edge(let edge) = self { edge } else { nil }
  }

  /// The lists of nodes and edges of a group, by the names of its variables.
  package var lists: [Variable] {
    switch self {
    case .edge: []
    case .group(let group): group.lists.map(\.list)
    }
  }
}

/// A path in parentheses that repeats: `((a)-[r]->(b) WHERE a.x < b.x){1,3}`.
package struct BoundGroup: Equatable, Sendable {
  /// What a name stands for inside, and what outside.
  package struct List: Equatable, Sendable {
    package var element: Variable
    package var list: Variable

    package init(element: Variable, list: Variable) {
      self.element = element
      self.list = list
    }
  }

  package var variable: Variable
  package var minimum: BoundExpression
  package var maximum: BoundExpression?

  /// The elements of one repetition: `nodes` has one more than `edges`.
  package var nodes: [BoundNode]
  package var edges: [BoundEdge]

  /// All must be true of each repetition.
  package var conditions: [BoundExpression]
  package var lists: [List]

  package init(
    variable: Variable, minimum: BoundExpression, maximum: BoundExpression?, nodes: [BoundNode],
    edges: [BoundEdge], conditions: [BoundExpression], lists: [List]
  ) {
    self.variable = variable
    self.minimum = minimum
    self.maximum = maximum
    self.nodes = nodes
    self.edges = edges
    self.conditions = conditions
    self.lists = lists
  }

  /// The variables of one repetition.
  package var elements: Set<Variable> {
    Set(nodes.map(\.variable)).union(edges.map(\.variable))
  }
}

/// Which paths are asked for, of all that match from one node to another.
package struct BoundPathSearch: Equatable, Sendable {
  package var selection: PathSelection
  package var mode: PathMode

  /// What a path must fulfil to be chosen from.
  package var conditions: [BoundExpression]

  /// Whether the pattern's conditions that speak of the path are among these: of `shortestPath`.
  package var takesConditions: Bool

  package init(
    selection: PathSelection = .all, mode: PathMode = .trail, conditions: [BoundExpression] = [],
    takesConditions: Bool = false
  ) {
    self.selection = selection
    self.mode = mode
    self.conditions = conditions
    self.takesConditions = takesConditions
  }
}

/// How many paths from one node to another are chosen: the shortest ones, and of equally short ones
/// those whose edges have the lowest ids, from the first edge on.
package enum PathSelection: Equatable, Sendable {
  case all
  case shortest(count: BoundExpression)

  /// All paths of the so many least lengths.
  case groups(count: BoundExpression)
}

/// What a path may repeat.
package enum PathMode: String, Sendable {
  /// Nodes and edges.
  case walk = "WALK"

  /// Nodes.
  case trail = "TRAIL"

  /// No node but the first, as its last.
  case simple = "SIMPLE"

  /// Nothing.
  case acyclic = "ACYCLIC"
}
