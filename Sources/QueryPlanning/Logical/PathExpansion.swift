package import QueryBinding

/// The paths from a node that is bound, found as a whole: segment after segment.
package struct PathExpansion: Equatable, Sendable {
  /// The first node as written.
  package var start: Variable

  /// What must hold of it, as far as it can be told from the row and that node alone.
  package var startConditions: [BoundExpression]

  /// In the order of writing.
  package var segments: [PathSegment]

  /// Whether the walk begins at the end that is written last.
  package var isReversed: Bool

  /// Whether the node at the walk's end is bound already: then only paths to that node count.
  package var isInto: Bool
  package var mode: PathMode
  package var selection: PathSelection

  /// What a path must fulfil to be chosen from, over the row and what the path binds.
  package var conditions: [BoundExpression]

  /// The path itself, where its conditions speak of it.
  package var path: Variable?

  /// The edges, and lists of edges, of the same match that are bound already: none occurs twice.
  package var distinctFrom: [Variable]
}

/// A part of a path: an edge, an edge that repeats or a group of edges that does; and the node at
/// which it ends.
package struct PathSegment: Equatable, Sendable {
  /// How often it repeats.
  package struct Bounds: Equatable, Sendable {
    package var minimum: BoundExpression
    package var maximum: BoundExpression?
  }

  /// Nil where it is one edge.
  package var bounds: Bounds?

  /// The elements of one repetition: one more node than hops.
  package var nodes: [Variable]
  package var hops: [PathHop]

  /// All must be true of each repetition.
  package var conditions: [BoundExpression]

  /// The edge, or the list of the edges of all repetitions.
  package var edges: Variable
  package var lists: [BoundGroup.List]

  package var end: Variable

  /// What must hold of the end, as far as it can be told from the row and that node alone.
  package var endConditions: [BoundExpression]

  /// The variables of the row that its conditions read.
  package var outerVariables: Set<Variable> {
    Set((conditions + endConditions).flatMap(\.freeVariables))
      .subtracting(nodes).subtracting(hops.map(\.edge)).subtracting([end])
  }
}

/// A step along one edge.
package struct PathHop: Equatable, Sendable {
  package var edge: Variable
  package var direction: Expansion.Direction

  /// Nil: all types.
  package var types: [String]?
}

extension PathExpansion {
  /// Its nodes between the segments, and at its ends.
  package var nodes: [Variable] { [start] + segments.map(\.end) }

  /// Where the walk begins, and where it ends.
  package var from: Variable { isReversed ? nodes[nodes.count - 1] : start }
  package var to: Variable { isReversed ? start : nodes[nodes.count - 1] }

  /// The variables that it binds.
  package var binds: [Variable] {
    nodes + segments.flatMap { [$0.edges] + $0.lists.map(\.list) } + (path.map { [$0] } ?? [])
  }

  package var expressions: [BoundExpression] {
    startConditions + segments.flatMap(\.expressions) + conditions + selection.expressions
  }

  package func mapExpressions(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> PathExpansion
  {
    var result = self
    result.startConditions = try startConditions.map(transform)
    result.segments = try segments.map { try $0.mapExpressions(transform) }
    result.conditions = try conditions.map(transform)
    switch selection {
    case .all: break
    case .shortest(let count): result.selection = .shortest(count: try transform(count))
    case .groups(let count): result.selection = .groups(count: try transform(count))
    }
    return result
  }
}

extension PathSegment {
  fileprivate var expressions: [BoundExpression] {
    let counts = bounds.map { [$0.minimum] + [$0.maximum].compactMap { $0 } } ?? []
    return counts + conditions + endConditions
  }

  fileprivate func mapExpressions(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> PathSegment
  {
    var result = self
    if let bounds {
      result.bounds = Bounds(
        minimum: try transform(bounds.minimum), maximum: try bounds.maximum.map(transform))
    }
    result.conditions = try conditions.map(transform)
    result.endConditions = try endConditions.map(transform)
    return result
  }
}
