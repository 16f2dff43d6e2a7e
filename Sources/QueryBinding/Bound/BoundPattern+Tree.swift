extension BoundPattern {
  /// The outermost expressions in it.
  package var expressions: [BoundExpression] { conditions + paths.flatMap(\.expressions) }

  /// All variables of its nodes, edges and paths.
  package var variables: Set<Variable> {
    paths.reduce(into: []) { $0.formUnion($1.variables) }
  }
}

extension BoundPath {
  /// Its nodes, links, lists and itself.
  package var variables: [Variable] {
    nodes.map(\.variable) + linkVariables + (variable.map { [$0] } ?? [])
  }

  fileprivate var expressions: [BoundExpression] {
    search.conditions + search.selection.expressions + links.flatMap(\.expressions)
  }
}

extension BoundLink {
  fileprivate var expressions: [BoundExpression] {
    switch self {
    case .edge(let edge):
      edge.repetition.map { repetition in
        [repetition.minimum] + [repetition.maximum, repetition.condition].compactMap { $0 }
      } ?? []
    case .group(let group):
      [group.minimum] + [group.maximum].compactMap { $0 } + group.conditions
    }
  }
}

extension PathSelection {
  package var expressions: [BoundExpression] {
    switch self {
    case .all: []
    case .shortest(let count), .groups(let count): [count]
    }
  }
}
