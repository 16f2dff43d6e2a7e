import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions

extension Repetition {
  /// A plan that gives the ends of a step that repeats so, each once; nil where there is none.
  func reach(over input: LogicalPlan, _ step: Expansion) -> LogicalPlan? {
    guard step.distinctFrom.isEmpty, mayHaveOneEdge,
      condition?.isDeterministic ?? true, condition?.subqueries.isEmpty ?? true
    else { return nil }
    guard step.isInto else { return .reach(input, step, self) }
    let segment = PathSegment(
      bounds: .init(minimum: minimum, maximum: maximum), nodes: [.unnamed, .unnamed],
      hops: [PathHop(edge: element, direction: step.direction, types: step.types)],
      conditions: condition?.conjuncts ?? [], edges: step.edge, lists: [], end: step.to,
      endConditions: [])
    return .expandPath(
      input,
      PathExpansion(
        start: step.from, startConditions: [], segments: [segment], isReversed: false, isInto: true,
        mode: .trail, selection: .shortest(count: .one), conditions: [], path: nil,
        distinctFrom: []))
  }

  private var mayHaveOneEdge: Bool {
    guard case .constant(let constant) = minimum, case .integer(let least) = constant.value
    else { return false }
    return least == 0 || least == 1
  }
}

extension PathExpansion {
  var reads: [Variable] { [from] + distinctFrom + (isInto ? [to] : []) }

  /// A plan that gives the ends of its paths, each once; nil where there is none, or something else
  /// of the paths is used.
  func reach(over input: LogicalPlan, used: Set<Variable>) -> LogicalPlan? {
    let inner = Set(binds).subtracting([from, to])
    guard inner.isDisjoint(with: used), inner.isDisjoint(with: input.outputs),
      distinctFrom.isEmpty, findsAnyPath, expressions.allSatisfy(\.isDeterministic)
    else { return nil }
    if isInto {
      guard selection == .all, segments.contains(where: { $0.bounds != nil }) else { return nil }
      var chosen = self
      chosen.selection = .shortest(count: .one)
      return .expandPath(input, chosen)
    }
    guard conditions.isEmpty, mode == .trail || mode == .simple, segments.count == 1,
      let step = segments[0].step(from: from, to: to, isReversed: isReversed),
      let reach = step.repetition.reach(over: input, step.expansion)
    else { return nil }
    let ofEnd = startConditions + segments[0].endConditions
    return ofEnd.isEmpty ? reach : .filter(reach, ofEnd)
  }

  /// Whether it leads to each node to which there is a path.
  private var findsAnyPath: Bool {
    switch selection {
    case .all: true
    case .shortest(let count), .groups(let count): count == .one
    }
  }
}

extension PathSegment {
  /// The step that it repeats, where it is one edge and nothing is asked of nodes on the way.
  fileprivate func step(from: Variable, to: Variable, isReversed: Bool) -> (
    expansion: Expansion, repetition: Repetition
  )? {
    let spokenOf = conditions.reduce(into: Set()) { $0.formUnion($1.freeVariables) }
    guard let bounds, hops.count == 1, spokenOf.isDisjoint(with: nodes) else { return nil }
    let hop = hops[0]
    let all: BoundExpression? =
      conditions.count > 1 ? .operation(.and, conditions, .init(0, 0)) : conditions.first
    return (
      Expansion(
        from: from, edge: edges, to: to,
        direction: isReversed ? hop.direction.reversed : hop.direction, types: hop.types,
        isInto: false, distinctFrom: []),
      Repetition(
        minimum: bounds.minimum, maximum: bounds.maximum, condition: all, element: hop.edge,
        isReversed: false)
    )
  }
}

extension BoundExpression {
  fileprivate static var one: BoundExpression { .constant(.integer(1)) }
}
