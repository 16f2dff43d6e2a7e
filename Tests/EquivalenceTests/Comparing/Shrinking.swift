import QuerySyntax
import TestSupport

extension Trial {
  /// A smaller trial that still differs in the same way.
  func shrunk(_ variant: EngineVariant, _ difference: Difference) -> (Trial, Difference) {
    var smallest = (self, difference)
    var isShrinking = true
    while isShrinking {
      isShrinking = false
      for candidate in smallest.0.smaller {
        guard let found = try? candidate.difference(variant), found.kind == difference.kind
        else { continue }
        smallest = (candidate, found)
        isShrinking = true
        break
      }
    }
    return smallest
  }

  private var smaller: [Trial] {
    let queries = query.query.smaller.map { smaller in
      var trial = self
      trial.query.query = smaller
      trial.query.bags = []
      return trial
    }
    let graphs = graph.smaller.map {
      Trial(graph: $0, query: query, constraint: constraint, patience: patience)
    }
    return (query.bags.isEmpty ? queries : []) + graphs
  }
}

extension Query {
  /// The query with one thing less.
  fileprivate var smaller: [Query] {
    guard unions.isEmpty, followers.isEmpty else {
      return stages.count > 1 ? stages : [Query(first)]
    }
    let clauses = first.clauses
    let without = clauses.indices.map { index in clauses.enumerated().filter { $0.offset != index }
    }
    .map { Query(SingleQuery($0.map(\.element))) }
    let changed = clauses.indices.flatMap { index in
      clauses[index].smaller.map { clause in
        var copy = clauses
        copy[index] = clause
        return Query(SingleQuery(copy))
      }
    }
    return without + changed
  }
}

extension Clause {
  /// The clause with one thing less.
  fileprivate var smaller: [Clause] {
    switch kind {
    case .match(let pattern, let condition, let isOptional):
      let patterns = pattern.smaller.map {
        Kind.match($0, where: condition, isOptional: isOptional)
      }
      let conditions = (condition?.smaller ?? []).map {
        Kind.match(pattern, where: $0, isOptional: isOptional)
      }
      let bare = condition == nil ? [] : [Kind.match(pattern, where: nil, isOptional: isOptional)]
      return (bare + patterns + conditions).map { Clause($0) }
    case .with(let projection, let condition):
      let bare = condition == nil ? [] : [Kind.with(projection, where: nil)]
      return (bare + projection.smaller.map { Kind.with($0, where: condition) }).map { Clause($0) }
    case .return(let projection): return projection.smaller.map { Clause(.return($0)) }
    case .create(let pattern): return pattern.smaller.map { Clause(.create($0)) }
    case .unwind, .for, .filter, .let, .order, .merge, .set, .remove, .delete, .foreach, .call,
      .subquery:
      return []
    }
  }
}

extension Pattern {
  fileprivate var smaller: [Pattern] {
    guard paths.count > 1 else {
      return paths[0].smaller.map { Pattern([$0]) }
    }
    return paths.indices.map { index in
      Pattern(paths.enumerated().filter { $0.offset != index }.map(\.element))
    }
  }
}

extension PathPattern {
  /// Without its last or its first step, or with plainer elements.
  fileprivate var smaller: [PathPattern] {
    var results: [PathPattern] = []
    if search == .all, let first = steps.first {
      results.append(with(start, Array(steps.dropLast())))
      results.append(with(first.node, Array(steps.dropFirst())))
    }
    if mode != nil {
      results.append(PathPattern(named: variable?.text, search: search, start, steps))
    }
    if variable != nil { results.append(PathPattern(search: search, mode: mode, start, steps)) }
    if start.isSpecial { results.append(with(start.plain, steps)) }
    for index in steps.indices {
      for step in steps[index].smaller {
        var copy = steps
        copy[index] = step
        results.append(with(start, copy))
      }
    }
    return results
  }

  private func with(_ start: NodePattern, _ steps: [PatternStep]) -> PathPattern {
    PathPattern(named: variable?.text, search: search, mode: mode, start, steps)
  }
}

extension PatternStep {
  fileprivate var smaller: [PatternStep] {
    var results: [PatternStep] = []
    if node.isSpecial { results.append(PatternStep(link, node.plain)) }
    switch link {
    case .edge(let edge):
      if edge.types != nil || edge.properties != nil {
        let plain = EdgePattern(edge.variable?.text, edge.direction, repetition: edge.repetition)
        results.append(PatternStep(plain, node))
      }
    case .group(let group): results += group.smaller.map { PatternStep(.group($0), node) }
    }
    return results
  }
}

extension PathGroup {
  fileprivate var smaller: [PathGroup] {
    var results: [PathGroup] = []
    if condition != nil { results.append(PathGroup(start, steps, repetition: repetition)) }
    if start.isSpecial {
      results.append(PathGroup(start.plain, steps, where: condition, repetition: repetition))
    }
    for index in steps.indices {
      for step in steps[index].smaller {
        var copy = steps
        copy[index] = step
        results.append(PathGroup(start, copy, where: condition, repetition: repetition))
      }
    }
    return results
  }
}

extension NodePattern {
  fileprivate var isSpecial: Bool { labels != nil || properties != nil || condition != nil }
  fileprivate var plain: NodePattern { NodePattern(variable?.text) }
}

extension Projection {
  fileprivate var smaller: [Projection] {
    var results: [Projection] = []
    if !order.isEmpty || skip != nil || limit != nil {
      results.append(Projection(isDistinct: isDistinct, items: items))
    }
    if isDistinct {
      results.append(Projection(items: items, order: order, skip: skip, limit: limit))
    }
    guard items.count > 1 else { return results }
    return results
      + items.indices.map { index in
        Projection(
          isDistinct: isDistinct,
          items: items.enumerated().filter { $0.offset != index }.map(\.element), order: order,
          skip: skip, limit: limit)
      }
  }
}

extension Expression {
  /// The operands of a connective.
  fileprivate var smaller: [Expression] {
    switch kind {
    case .binary(let left, .and, let right), .binary(let left, .or, let right),
      .binary(let left, .xor, let right):
      [left, right]
    case .unary(.not, let operand): [operand]
    default: []
    }
  }
}

extension TestGraph {
  /// The graph without an edge, or without a node that no edge touches and its properties.
  fileprivate var smaller: [TestGraph] {
    let withoutEdge = edges.indices.map { index in
      var copy = self
      copy.edges.remove(at: index)
      return copy
    }
    let last = nodes.count - 1
    guard last >= 0, !edges.contains(where: { $0.source == last || $0.target == last })
    else { return withoutEdge }
    return [TestGraph(Array(nodes.dropLast()), edges)] + withoutEdge
  }
}
