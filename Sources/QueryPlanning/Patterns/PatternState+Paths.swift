import QueryBinding
import QueryFunctions

extension PatternState {
  /// Plans a group that repeats, as a path of one segment.
  mutating func takeGroup(_ group: BoundGroup, _ step: Step) {
    let (left, right) = ends(of: step)
    addPath(
      from: left.variable, [PathSegment(.group(group), to: right.variable)],
      search: BoundPathSearch(), path: nil)
  }

  /// Plans a path that is found as a whole.
  mutating func takeWholePath(_ step: Step) {
    let path = path(of: step)
    let segments = zip(path.links, path.nodes.dropFirst()).map {
      PathSegment($0, to: $1.variable)
    }
    var search = path.search
    if search.selection != .all {
      search.conditions += Array(path.nodes.dropFirst().dropLast()).labelConditions
    }
    if search.takesConditions {
      let inside = Set(path.linkVariables + (path.variable.map { [$0] } ?? []))
      let known = bound.union(inside)
      search.conditions += takeConditions {
        !$0.freeVariables.isDisjoint(with: inside) && $0.freeVariables.isSubset(of: known)
      }
    }
    addPath(from: path.nodes[0].variable, segments, search: search, path: path.variable)
  }

  private mutating func addPath(
    from start: Variable, _ written: [PathSegment], search: BoundPathSearch, path: Variable?
  ) {
    let (known, last) = (bound, written.count - 1)
    let isReversed = !known.contains(start)
    let to = isReversed ? start : written[last].end
    let isInto = known.contains(to)
    let atEnd =
      isInto
      ? []
      : takeConditions {
        $0.freeVariables.contains(to) && $0.freeVariables.subtracting([to]).isSubset(of: known)
      }
    var (segments, rest) = (written, search.conditions)
    for index in segments.indices {
      segments[index].postponeConditions(to: &rest, known)
      segments[index].takeConditions(from: &rest, known)
    }
    if !isReversed { segments[last].endConditions += atEnd }
    let isSpokenOf = path.map { path in rest.contains { $0.freeVariables.contains(path) } } ?? false
    let expansion = PathExpansion(
      start: start, startConditions: isReversed ? atEnd : [], segments: segments,
      isReversed: isReversed, isInto: isInto, mode: search.mode, selection: search.selection,
      conditions: rest, path: isSpokenOf ? path : nil,
      distinctFrom: matchedEdges(ofTypes: segments.flatMap(\.hops).types))
    add(binding: expansion.binds) { .expandPath($0, expansion) }
    for segment in segments { match(segment.edges, types: segment.hops.types) }
  }
}

extension PathSegment {
  fileprivate init(_ link: BoundLink, to end: Variable) {
    switch link {
    case .edge(let edge):
      let element = edge.repetition?.element ?? edge.variable
      self.init(
        bounds: edge.repetition.map { .init(minimum: $0.minimum, maximum: $0.maximum) },
        nodes: [.unnamed, .unnamed], hops: [PathHop(edge, as: element)],
        conditions: edge.typeConditions(of: element)
          + (edge.repetition?.condition?.conjuncts ?? []),
        edges: edge.variable, lists: [], end: end, endConditions: [])
    case .group(let group):
      self.init(
        bounds: .init(minimum: group.minimum, maximum: group.maximum),
        nodes: group.nodes.map(\.variable), hops: group.edges.map { PathHop($0, as: $0.variable) },
        conditions: group.edges.flatMap { $0.typeConditions(of: $0.variable) } + group.conditions,
        edges: group.variable, lists: group.lists, end: end, endConditions: [])
    }
  }

  /// Puts off what an edge that repeats is asked in words of nodes that the walk has yet to find.
  fileprivate mutating func postponeConditions(
    to rest: inout [BoundExpression], _ known: Set<Variable>
  ) {
    let told = known.union(nodes).union(hops.map(\.edge))
    rest += conditions.filter { !$0.freeVariables.isSubset(of: told) }.map {
      .quantified(.all, hops[0].edge, in: .variable(edges), where: $0)
    }
    conditions.removeAll { !$0.freeVariables.isSubset(of: told) }
  }

  /// Takes of the conditions those that can be told while it is walked.
  fileprivate mutating func takeConditions(
    from rest: inout [BoundExpression], _ known: Set<Variable>
  ) {
    func speaksOf(_ variable: Variable, _ condition: BoundExpression) -> Bool {
      let free = condition.freeVariables
      return free.contains(variable) && free.subtracting([variable]).isSubset(of: known)
    }
    if bounds == nil, !known.contains(edges) {
      conditions += rest.filter { speaksOf(edges, $0) }
      rest.removeAll { speaksOf(edges, $0) }
    }
    guard !known.contains(end) else { return }
    endConditions += rest.filter { speaksOf(end, $0) }
    rest.removeAll { speaksOf(end, $0) }
  }
}

extension [PathHop] {
  /// The types of all its edges; nil where one may be of any.
  fileprivate var types: [String]? {
    let named = compactMap(\.types)
    return named.count == count ? named.flatMap { $0 } : nil
  }
}

extension PathHop {
  fileprivate init(_ edge: BoundEdge, as element: Variable) {
    self.init(
      edge: element, direction: edge.direction.expansion, types: edge.types?.alternatives)
  }
}

extension BoundEdge {
  /// What its types ask for beyond one of some.
  fileprivate func typeConditions(of element: Variable) -> [BoundExpression] {
    guard let types, types.alternatives == nil else { return [] }
    return [.hasLabels(.variable(element), types)]
  }
}

extension Variable {
  /// A node of a repetition of one edge, of which nothing speaks.
  static let unnamed = Variable(id: Int.min, name: "", type: .node)
}
