import QueryPlanning

/// In which order the nodes of a pattern are bound while its fits are counted, and which parts hang
/// from them as trees and need no order.
///
/// The core has the keys, the ends of edges that must differ, the nodes on cycles, and what joins
/// them; the number of fits of a tree at a node is a factor of its own (variable elimination on
/// acyclic parts: Yannakakis, VLDB 1981).
struct CountingOrder {
  /// A node of the core with the edges that lead to it from nodes bound before.
  struct Level {
    let node: Int

    /// The edge along which candidates are found; nil at the root.
    var base: Link?

    /// Further edges to nodes bound before.
    var closing: [Link] = []

    /// Levels bound before whose node must be another one.
    var differences: [Int] = []
  }

  /// An edge of the pattern, and the level of the end that is bound.
  struct Link {
    let edge: Int
    let level: Int
  }

  /// A part of the pattern that hangs from a node by one edge.
  struct Tree {
    let node: Int
    let edge: Int
    let children: [Tree]
  }

  private(set) var levels: [Level] = []

  /// The trees at each node of the pattern.
  private(set) var trees: [Int: [Tree]] = [:]

  private let pattern: PatternCount
  private var core: Set<Int> = []

  /// `populations` says of each node how many candidates it has.
  init(_ pattern: PatternCount, populations: [Int], _ identities: EdgeIdentities) {
    self.pattern = pattern
    core = Self.core(of: pattern, populations, identities)
    order(populations)
    for node in core { trees[node] = trees(at: node, without: nil) }
  }

  /// What is left when nodes are taken off that hang by one edge and are not needed for themselves.
  private static func core(
    of pattern: PatternCount, _ populations: [Int], _ identities: EdgeIdentities
  ) -> Set<Int> {
    var needed = Set(pattern.keys)
    for difference in pattern.differences {
      needed.formUnion([difference.left, difference.right])
    }
    for (index, edge) in pattern.edges.enumerated() {
      for later in pattern.edges.indices.dropFirst(index + 1)
      where identities.mayBeSame(index, later) {
        let other = pattern.edges[later]
        needed.formUnion([edge.left, edge.right, other.left, other.right])
      }
    }
    if needed.isEmpty,
      let fewest = populations.indices.min(by: { populations[$0] < populations[$1] })
    {
      needed.insert(fewest)
    }
    var core = Set(pattern.nodes.indices)
    while let leaf = core.sorted().first(where: { node in
      !needed.contains(node) && pattern.edges(at: node, within: core).count == 1
    }) {
      core.remove(leaf)
    }
    return core
  }

  private mutating func order(_ populations: [Int]) {
    let starts = pattern.keys.count == 2 ? pattern.keys : core.sorted()
    guard let root = starts.min(by: { populations[$0] < populations[$1] }) else { return }
    add(root)
    while levels.count < core.count {
      let bound = Set(levels.map(\.node))
      let next = core.subtracting(bound).sorted().filter {
        !pattern.edges(at: $0, within: bound.union([$0])).isEmpty
      }
      guard let best = next.max(by: { rank($0, bound) < rank($1, bound) }) else { return }
      add(best)
    }
  }

  /// How early a node should be bound: those that close cycles first, those that nothing else needs
  /// last.
  private func rank(_ node: Int, _ bound: Set<Int>) -> (Int, Int, Int) {
    let toBound = pattern.edges(at: node, within: bound.union([node])).count
    let beyond = pattern.edges(at: node, within: core).count - toBound
    return (toBound, beyond, -node)
  }

  private mutating func add(_ node: Int) {
    var links = levels.enumerated().flatMap { level, bound in
      pattern.edges(at: node, within: [node, bound.node]).map { Link(edge: $0, level: level) }
    }
    var level = Level(node: node)
    if !links.isEmpty { level.base = links.removeLast() }
    level.closing = links
    level.differences = levels.indices.filter { bound in
      pattern.differences.contains {
        Set([$0.left, $0.right]) == Set([node, levels[bound].node])
      }
    }
    levels.append(level)
  }

  private func trees(at node: Int, without parent: Int?) -> [Tree] {
    pattern.edges.indices.compactMap { index in
      let edge = pattern.edges[index]
      guard edge.left == node || edge.right == node else { return nil }
      let child = edge.left == node ? edge.right : edge.left
      guard child != parent, !core.contains(child) else { return nil }
      return Tree(node: child, edge: index, children: trees(at: child, without: node))
    }
  }
}

extension PatternCount {
  /// The edges at a node whose other end is among some nodes.
  fileprivate func edges(at node: Int, within nodes: Set<Int>) -> [Int] {
    edges.indices.filter { index in
      let edge = edges[index]
      return (edge.left == node && nodes.contains(edge.right))
        || (edge.right == node && nodes.contains(edge.left))
    }
  }
}
