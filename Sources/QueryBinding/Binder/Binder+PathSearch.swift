import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds which paths are asked for and what they may repeat.
  mutating func bindSearch(of path: PathPattern) -> BoundPathSearch {
    let one = BoundExpression.constant(.integer(1))
    let selection: PathSelection =
      switch path.search {
      case .all: .all
      case .shortestPath, .anyShortest: .shortest(count: one)
      case .allShortestPaths, .allShortest: .groups(count: one)
      case .any(let count): .shortest(count: count.map { bindPathCount($0) } ?? one)
      case .shortest(let count): .shortest(count: bindPathCount(count))
      case .shortestGroups(let count): .groups(count: count.map { bindPathCount($0) } ?? one)
      }
    let isFunction = path.search == .shortestPath || path.search == .allShortestPaths
    return BoundPathSearch(
      selection: selection, mode: path.mode?.bound ?? .trail, takesConditions: isFunction)
  }

  private mutating func bindPathCount(_ count: Expression) -> BoundExpression {
    let bound = bindConstant(count, of: "the number of paths")
    if case .constant(let constant) = bound, case .integer(0) = constant.value {
      report(.noPaths, at: count.span)
    }
    return bound
  }

  /// Checks what a search or a mode asks of a path's links.
  mutating func checkShape(of path: PathPattern, _ flat: FlatPath) {
    switch path.search {
    case .shortestPath, .allShortestPaths:
      if flat.links.count != 1 || flat.links[0].isGroup {
        report(.shortestPathShape, at: path.span)
      }
    case .all, .any, .anyShortest, .allShortest, .shortest, .shortestGroups: break
    }
    guard path.mode == .walk else { return }
    for repetition in flat.links.compactMap(\.repetition) where repetition.maximum == nil {
      report(.unboundedWalk, at: repetition.span)
    }
  }

  /// Puts conditions of a path's elements where they belong: those that speak of what lies between
  /// the ends of a search hold before paths are chosen, all others for the whole pattern.
  mutating func share(
    _ conditions: [PlacedCondition], of index: Int, in pattern: inout BoundPattern,
    _ match: PatternBinding
  ) {
    let path = pattern.paths[index]
    let inside = path.search.selection == .all ? [] : path.inside
    for placed in conditions {
      guard !placed.condition.freeVariables.isDisjoint(with: inside) else {
        pattern.conditions.append(placed.condition)
        continue
      }
      pattern.paths[index].search.conditions.append(placed.condition)
      checkReads(of: placed.condition, in: path, match, at: placed.span)
    }
  }

  /// Checks that a search looks at nothing of the paths beside it but its ends: which paths are chosen
  /// must not depend on what is matched first.
  private mutating func checkReads(
    of condition: BoundExpression, in path: BoundPath, _ match: PatternBinding,
    at span: SourceSpan?
  ) {
    let known = Set(path.variables).union(path.links.flatMap(\.elements))
      .union(match.before.variables)
    for variable in condition.freeVariables.subtracting(known).inOrder {
      report(.outsideOfSearch(variable.name), at: span)
    }
  }

  /// Checks that what lies inside of a search lies on no other path of the pattern, and that what
  /// repeats in it looks at none.
  mutating func checkInside(of index: Int, _ pattern: BoundPattern, _ match: PatternBinding) {
    let path = pattern.paths[index]
    let others = pattern.paths.enumerated().filter { $0.offset != index }
      .flatMap(\.element.variables)
    let shared = path.inside.subtracting(match.before.variables).intersection(others)
    for variable in shared.inOrder {
      report(.sharedInsideSearch(variable.name), at: match.parts[index].places[variable])
    }
    for edge in path.links.compactMap(\.edge) {
      guard let condition = edge.repetition?.condition else { continue }
      checkReads(of: condition, in: path, match, at: edge.span)
    }
  }
}

extension Set<Variable> {
  /// In the order of their declaration.
  fileprivate var inOrder: [Variable] { sorted { $0.id < $1.id } }
}

extension BoundPath {
  /// Its variables without those of its two ends.
  fileprivate var inside: Set<Variable> {
    Set(variables).subtracting([nodes[0].variable, nodes[nodes.count - 1].variable])
  }
}

extension BoundLink {
  fileprivate var elements: Set<Variable> {
    switch self {
    case .edge(let edge): edge.repetition.map { [$0.element] } ?? []
    case .group(let group): group.elements
    }
  }
}

extension PatternLink {
  fileprivate var isGroup: Bool {
    switch self {
    case .edge: false
    case .group: true
    }
  }

  fileprivate var repetition: Repetition? {
    switch self {
    case .edge(let edge): edge.repetition
    case .group(let group): group.repetition
    }
  }
}

extension QuerySyntax.PathMode {
  fileprivate var bound: QueryBinding.PathMode {
    switch self {
    case .walk: .walk
    case .trail: .trail
    case .simple: .simple
    case .acyclic: .acyclic
    }
  }
}
