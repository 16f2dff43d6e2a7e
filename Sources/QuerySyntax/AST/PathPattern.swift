package import Diagnostics

/// A path: `p = ANY SHORTEST (a)-[:KNOWS]->+(b)`.
///
/// Where a path in parentheses begins or ends it, or two of them meet, the node there is one that
/// says nothing.
package struct PathPattern: Equatable, Sendable {
  package let variable: Identifier?
  package let search: PathSearch
  package let mode: PathMode?
  package let start: NodePattern
  package let steps: [PatternStep]
  package let place: Place

  package init(
    variable: Identifier? = nil, search: PathSearch = .all, mode: PathMode? = nil,
    start: NodePattern, steps: [PatternStep], _ span: SourceSpan
  ) {
    self.variable = variable
    self.search = search
    self.mode = mode
    self.start = start
    self.steps = steps
    place = Place(span)
  }

  package var span: SourceSpan { place.span }
}

/// Which of the paths that match are asked for, of those from one node to another.
package enum PathSearch: Equatable, Sendable {
  /// `ALL`, and where nothing is said
  case all

  /// `shortestPath(...)`
  case shortestPath

  /// `allShortestPaths(...)`
  case allShortestPaths

  /// `ANY`, `ANY 3`
  case any(count: Expression?)

  /// `ANY SHORTEST`
  case anyShortest

  /// `ALL SHORTEST`
  case allShortest

  /// `SHORTEST 3`
  case shortest(count: Expression)

  /// `SHORTEST 2 GROUPS`, `SHORTEST GROUP`: all paths of the least lengths
  case shortestGroups(count: Expression?)
}

/// What a path may repeat.
package enum PathMode: String, CaseIterable, Sendable {
  /// Nodes and edges.
  case walk = "WALK"

  /// Nodes.
  case trail = "TRAIL"

  /// No node but the first, as its last.
  case simple = "SIMPLE"

  /// Nothing.
  case acyclic = "ACYCLIC"
}

/// What leads from one node of a path to the next, and that node.
package struct PatternStep: Equatable, Sendable {
  package let link: PatternLink
  package let node: NodePattern

  package init(_ link: PatternLink, _ node: NodePattern) {
    self.link = link
    self.node = node
  }

  package init(_ edge: EdgePattern, _ node: NodePattern) {
    self.init(.edge(edge), node)
  }

  /// The edge, where the link is one.
  package var edge: EdgePattern? {
    if case .edge(let edge) = link { edge } else { nil }
  }
}

package indirect enum PatternLink: Equatable, Sendable {
  case edge(EdgePattern)
  case group(PathGroup)
}

/// A path in parentheses as part of another: `((a)-[:R]->(b) WHERE a.x < b.x){1,3}`.
///
/// Its first and last node are also those that stand beside it.
package struct PathGroup: Equatable, Sendable {
  package let start: NodePattern
  package let steps: [PatternStep]
  package let condition: Expression?

  /// Nil where it stands once, and its variables are no lists.
  package let repetition: Repetition?
  package let place: Place

  package init(
    start: NodePattern, steps: [PatternStep], condition: Expression? = nil,
    repetition: Repetition? = nil, _ span: SourceSpan
  ) {
    self.start = start
    self.steps = steps
    self.condition = condition
    self.repetition = repetition
    place = Place(span)
  }

  package var span: SourceSpan { place.span }
}
