import GraphModel
import QueryPlanning

/// All that counting the fits of one pattern needs, put together from the graph's arrays.
struct PatternCounting {
  let nodes: PackedNodes
  let order: CountingOrder
  var core: CoreCount

  /// The positions at which the count begins; nil: at each.
  private let roots: [Int]?
  private var nextRoot = 0

  init(
    _ pattern: PatternCount, _ masks: [CandidateMask], _ nodes: PackedNodes,
    _ context: ExecutionContext
  ) throws {
    self.nodes = nodes
    let identities = try EdgeIdentities(pattern, context.reader)
    order = CountingOrder(pattern, populations: masks.map(\.population), identities)
    let arena = CountingArena()
    for mask in masks { arena.keep(mask) }
    let builder = CountingLevelBuilder(
      pattern: pattern, masks: masks, order: order, identities: identities, nodeCount: nodes.count,
      reader: context.reader, arena: arena)
    let root = order.levels[0].node
    let key = pattern.keys.first { pattern.keys.count == 1 || $0 != root }
    core = CoreCount(
      try builder.levels(), keyLevel: order.levels.firstIndex { $0.node == key },
      nodeCount: nodes.count, arena, context.budget)
    roots = masks[root].positions
  }

  /// The next position at which the count begins; nil at the end.
  mutating func takeRoot() -> Int? {
    guard nextRoot < roots?.count ?? nodes.count else { return nil }
    defer { nextRoot += 1 }
    return roots?[nextRoot] ?? nextRoot
  }

  /// Counts from all positions that are left.
  mutating func addAllRoots() throws {
    if let roots {
      for root in roots[nextRoot...] { try core.add(root: root) }
    } else {
      for root in nextRoot..<nodes.count { try core.add(root: root) }
    }
    nextRoot = roots?.count ?? nodes.count
  }
}

/// Makes the levels of a count.
private struct CountingLevelBuilder {
  let pattern: PatternCount
  let masks: [CandidateMask]
  let order: CountingOrder
  let identities: EdgeIdentities
  let nodeCount: Int
  let reader: any GraphReader
  let arena: CountingArena

  func levels() throws -> [CountingLevel] {
    var levels: [CountingLevel] = []
    var openings = order.levels.map { _ in [CountingLevel.Opening]() }
    for index in order.levels.indices {
      let level = try level(index)
      for link in level.closing {
        if let marks = link.marks {
          openings[link.level].append(CountingLevel.Opening(rows: link.rows, marks: marks))
        }
      }
      levels.append(level)
    }
    for index in levels.indices { levels[index].openings = arena.copy(openings[index]) }
    return levels
  }

  private func level(_ index: Int) throws -> CountingLevel {
    let plan = order.levels[index]
    let base = try plan.base.map { try rows(of: $0) }
    let trees = arena.copy(try (order.trees[plan.node] ?? []).map { try weights($0, plan.node) })
    let mask =
      base.map { masks[plan.node].pointer(for: $0) } ?? masks[plan.node].rootPointer
    let isTail =
      index == order.levels.count - 1 && plan.closing.isEmpty && !pattern.keys.contains(plan.node)
    let baseLink = plan.base.flatMap { link in
      base.map { self.link(link, $0.rows, at: index, marks: nil) }
    }
    let closing = try plan.closing.map { link in
      self.link(
        link, try rows(of: link).rows, at: index,
        marks: arena.makeZeros(of: UInt32.self, count: nodeCount))
    }
    return CountingLevel(
      mask: mask, base: baseLink, closing: arena.copy(closing),
      differences: arena.copy(plan.differences), trees: trees,
      tail: isTail ? base.map { weights($0.rows, mask, trees) } : nil,
      openings: arena.copy([]),
      blocked: arena.makeZeros(of: Int.self, count: baseLink?.conflicts.count ?? 0))
  }

  private func rows(of link: CountingOrder.Link) throws -> PatternEdgeRows {
    try PatternEdgeRows(
      pattern.edges[link.edge], from: order.levels[link.level].node, reader, arena)
  }

  private func link(
    _ link: CountingOrder.Link, _ rows: EdgeRows, at index: Int,
    marks: UnsafeMutablePointer<UInt32>?
  ) -> CountingLevel.Link {
    let begin = order.levels[link.level].node
    let bound = { (node: Int) in order.levels[..<index].firstIndex { $0.node == node } }
    let conflicts = pattern.edges.indices.filter { $0 != link.edge }.flatMap {
      EdgeConflict.all(
        of: link.edge, beginningAt: begin, with: $0, in: pattern, identities, levels: bound)
    }
    return CountingLevel.Link(
      level: link.level, rows: rows, conflicts: arena.copy(conflicts), marks: marks,
      rivals: arena.copy(rivals(of: link, at: index)))
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

  private func weights(_ tree: CountingOrder.Tree, _ node: Int) throws -> TreeWeights {
    let found = try PatternEdgeRows(pattern.edges[tree.edge], from: node, reader, arena)
    let children = arena.copy(try tree.children.map { try weights($0, tree.node) })
    return weights(found.rows, masks[tree.node].pointer(for: found), children)
  }

  private func weights(
    _ rows: EdgeRows, _ mask: UnsafePointer<Bool>?, _ children: UnsafeBufferPointer<TreeWeights>
  ) -> TreeWeights {
    let isDegree = mask == nil && children.isEmpty && !rows.skipsLoops
    return TreeWeights(
      rows: rows, mask: mask, children: children,
      known: isDegree ? nil : arena.makeZeros(of: Int64.self, count: nodeCount))
  }
}

extension PatternCount.Edge {
  /// Whether the edge leaves a node that is one of its ends.
  fileprivate func isSource(_ node: Int) -> Bool { (left == node) == (direction == .outgoing) }
}
