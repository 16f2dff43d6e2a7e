import GraphModel
import QueryPlanning

/// Makes the levels of a count; for each that is to run beside others, with marks of their own.
final class CountingLevelBuilder {
  private let arrays: PatternArrays
  private let order: CountingOrder
  private let identities: EdgeIdentities

  /// Whether the count is given none but candidates for its beginning.
  private let areRootsListed: Bool
  private let comparisons: PatternComparisons

  /// The weights of trees, which all counts share, by the node they hang from.
  private var trees: [Int: UnsafeBufferPointer<TreeWeights>] = [:]
  private var tail: UnsafePointer<TreeWeights>?

  init(
    arrays: PatternArrays, order: CountingOrder, identities: EdgeIdentities,
    _ comparisons: PatternComparisons, areRootsListed: Bool
  ) {
    (self.arrays, self.order, self.identities) = (arrays, order, identities)
    self.comparisons = comparisons
    self.areRootsListed = areRootsListed
  }

  private var arena: CountingArena { arrays.arena }
  private var pattern: PatternCount { arrays.pattern }

  func levels() throws -> [CountingLevel] {
    var levels: [CountingLevel] = []
    var openings = order.levels.map { _ in [CountingLevel.Opening]() }
    for index in order.levels.indices {
      let level = try level(index)
      for link in level.closing {
        if let marks = link.marks {
          openings[link.level].append(.init(rows: link.rows, marks: marks))
        }
      }
      for test in level.tests {
        if let marks = test.marks {
          openings[test.level].append(.init(rows: test.rows, marks: marks))
        }
      }
      levels.append(level)
    }
    for index in levels.indices { levels[index].openings = arena.copy(openings[index]) }
    for index in levels.indices.dropFirst(2) {
      // Longer rows the processor reads ahead of by itself.
      guard levels[index].base.level == index - 1, let base = order.levels[index - 1].base,
        base.degree <= 2
      else { break }
      levels[index - 1].ahead = ReadAhead(levels[index].base.rows)
    }
    return levels
  }

  private func level(_ index: Int) throws -> CountingLevel {
    let plan = order.levels[index]
    let base = try plan.base.map { try rows(of: $0) }
    let trees = try weights(at: plan.node, isRoot: index == 0)
    let mask: UnsafePointer<Bool>? =
      if let base {
        arrays.masks[plan.node].pointer(for: base)
      } else if areRootsListed {
        nil
      } else {
        arrays.masks[plan.node].rootPointer
      }
    let isLast = index == order.levels.count - 1
    let isTail =
      isLast && plan.closing.isEmpty && plan.tests.isEmpty
      && !pattern.askedNodes.contains(plan.node)
    let baseLink = plan.base.flatMap { link in
      base.map { self.link(link, $0.rows, at: index, marks: nil) }
    }
    var level = CountingLevel(
      mask: mask, isAsked: pattern.askedNodes.contains(plan.node), base: baseLink ?? noLink,
      closing: arena.copy(
        try plan.closing.map {
          self.link($0, try rows(of: $0).rows, at: index, marks: try marks(for: $0, of: plan))
        }),
      tests: arena.copy(try plan.tests.map { try test($0, of: plan) }),
      differences: arena.copy(plan.differences),
      comparisons: arena.copy(comparisons.at(plan.node, after: order.levels[..<index].map(\.node))),
      trees: trees,
      tail: isTail ? try base.flatMap { try tailWeights($0.rows, mask, trees) } : nil,
      openings: arena.copy([]),
      blocked: try arena.makeZeros(of: Int.self, count: baseLink?.conflicts.count ?? 0))
    if isLast, let base {
      let isOpen = plan.closing.isEmpty && !plan.tests.isEmpty
      let whole = isOpen ? try tailWeights(base.rows, mask, trees) : nil
      level.sum = LastLevelSum(level, whole: whole)
    }
    return level
  }

  private var noLink: CountingLevel.Link {
    .init(
      level: 0, rows: EdgeRows(parts: arena.copy([])), conflicts: arena.copy([]), marks: nil,
      rivals: arena.copy([]))
  }
}

// MARK: Links

extension CountingLevelBuilder {
  private func rows(of link: CountingOrder.Link) throws -> PatternEdgeRows {
    try arrays.rows(of: link.edge, from: order.levels[link.level].node)
  }

  private func link(
    _ link: CountingOrder.Link, _ rows: EdgeRows, at index: Int, marks: CountingLevel.Marks?
  ) -> CountingLevel.Link {
    let begin = order.levels[link.level].node
    let bound = { (node: Int) in self.order.levels[..<index].firstIndex { $0.node == node } }
    let conflicts = pattern.edges.indices.filter { identities.mayBeSame(link.edge, $0) }.flatMap {
      $0 == link.edge
        ? []
        : EdgeConflict.all(
          of: link.edge, beginningAt: begin, with: $0, in: pattern, identities, levels: bound)
    }
    return CountingLevel.Link(
      level: link.level, rows: rows, conflicts: arena.copy(conflicts), marks: marks,
      rivals: arena.copy(rivals(of: link, at: index)))
  }

  private func test(_ link: CountingOrder.Link, of level: CountingOrder.Level) throws
    -> CountingLevel.Test
  {
    let rows = try arrays.rows(ofTest: link.edge, from: order.levels[link.level].node).rows
    return CountingLevel.Test(
      level: link.level, rows: rows, marks: try marks(for: link, of: level),
      isAbsent: pattern.tests[link.edge].isAbsent)
  }

  /// Room for marks, where setting them costs less than a search at each candidate.
  private func marks(for link: CountingOrder.Link, of level: CountingOrder.Level) throws
    -> CountingLevel.Marks?
  {
    guard order.levels.areMarked(along: link, for: level) else { return nil }
    return try arena.makeZeros(of: UInt32.self, count: arrays.nodes.count)
  }

  /// The links of a level before one of them, the base first, whose edges may be the same.
  private func rivals(of link: CountingOrder.Link, at index: Int) -> [CountingLevel.Rival] {
    let level = order.levels[index]
    let links = [level.base].compactMap { $0 } + level.closing
    let edge = pattern.edges[link.edge]
    return links.prefix { $0.edge != link.edge }.compactMap { other in
      let rival = pattern.edges[other.edge]
      guard identities.mayBeSame(link.edge, other.edge) else { return nil }
      let isParallel =
        edge.direction == .either || edge.isSource(level.node) == rival.isSource(level.node)
      return CountingLevel.Rival(level: other.level, isParallel: isParallel)
    }
  }
}

// MARK: Trees

extension CountingLevelBuilder {
  private func weights(at node: Int, isRoot: Bool) throws -> UnsafeBufferPointer<TreeWeights> {
    if let known = trees[node] { return known }
    let weights = try order.trees(at: node).map { try self.weights($0, node, isKept: !isRoot) }
    // What costs nothing comes first: where it is 0, the rest is not asked for.
    let sorted = weights.filter(\.isDegree) + weights.filter { !$0.isDegree }
    let copy = arena.copy(sorted)
    trees[node] = copy
    return copy
  }

  /// The weights of a tree; where each is asked for once, they are not kept.
  private func weights(_ tree: CountingOrder.Tree, _ node: Int, isKept: Bool) throws -> TreeWeights
  {
    let isDegree = try arrays.isDegree(tree, from: node)
    let found =
      isDegree
      ? try arrays.degrees(of: tree.edge, from: node) : try arrays.rows(of: tree.edge, from: node)
    let areKept = try !tree.children.isEmpty && !arrays.isSingle(tree.edge, from: tree.node)
    return TreeWeights(
      rows: found.rows, mask: arrays.masks[tree.node].pointer(for: found),
      children: arena.copy(try tree.children.map { try weights($0, tree.node, isKept: areKept) }),
      isDegree: isDegree, isOptional: pattern.edges[tree.edge].isOptional,
      known: isDegree || !isKept ? nil : try arena.makeSharedZeros(count: arrays.nodes.count))
  }

  /// The weights of an optional tree at a node; 0 where it does not fit, and one or more otherwise.
  func optionalWeights(stem: Int, at node: Int) throws -> UnsafePointer<TreeWeights>? {
    guard let tree = order.trees(at: node).first(where: { $0.edge == stem }) else { return nil }
    var weights = try self.weights(tree, node, isKept: true)
    weights.isOptional = false
    return arena.copy([weights]).baseAddress
  }

  private func tailWeights(
    _ rows: EdgeRows, _ mask: UnsafePointer<Bool>?, _ children: UnsafeBufferPointer<TreeWeights>
  ) throws -> UnsafePointer<TreeWeights>? {
    if let tail { return tail }
    let isDegree = mask == nil && children.isEmpty && !rows.skipsLoops
    let weights = TreeWeights(
      rows: rows, mask: mask, children: children, isDegree: isDegree, isOptional: false,
      known: isDegree ? nil : try arena.makeSharedZeros(count: arrays.nodes.count))
    tail = arena.copy([weights]).baseAddress
    return tail
  }
}

extension PatternCount.Edge {
  /// Whether the edge leaves a node that is one of its ends.
  fileprivate func isSource(_ node: Int) -> Bool { (left == node) == (direction == .outgoing) }
}
