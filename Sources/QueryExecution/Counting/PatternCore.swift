import QueryPlanning

/// The nodes of a pattern that are bound one after the other while its fits are counted; what is left
/// hangs from them as trees.
struct PatternCore {
  let arrays: PatternArrays
  private(set) var nodes: Set<Int>

  /// Where the count may begin.
  private(set) var roots: [Int]

  init(_ arrays: PatternArrays, _ identities: EdgeIdentities, _ samples: PatternSamples) throws {
    self.arrays = arrays
    var needed = arrays.pattern.neededNodes(identities)
    if arrays.pattern.keys.count == 1 {
      // From few nodes, it is better to look for the key than from all that may be the key for them.
      needed.formUnion(arrays.firmNodes.filter { arrays.masks[$0].population <= Self.fewNodes })
    }
    nodes = arrays.firmNodes
    roots = []
    takeOffLeaves(needed)
    if try PatternContraction(arrays, nodes, needed).contract() {
      nodes = arrays.firmNodes
      takeOffLeaves(needed)
    }
    if nodes.count == 1, needed.isEmpty {
      nodes = arrays.firmNodes
      nodes = [try cheapestRoot(samples)]
    }
    roots = arrays.pattern.keys.count == 2 ? arrays.pattern.keys : nodes.sorted()
    if let distinct = arrays.pattern.distinct { roots = [distinct.node] }
  }

  private static let fewNodes = 64

  /// Takes off nodes that hang by one edge and are not needed for themselves.
  private mutating func takeOffLeaves(_ needed: Set<Int>) {
    while let leaf = nodes.sorted().first(where: { node in
      !needed.contains(node) && arrays.edges(at: node, within: nodes).count == 1
    }) {
      nodes.remove(leaf)
    }
  }

  /// The node of a tree from which the fewest edges have to be looked at.
  private func cheapestRoot(_ samples: PatternSamples) throws -> Int {
    var best: (node: Int, steps: Double)?
    for node in nodes.sorted() {
      let start = Double(arrays.masks[node].population)
      let steps = try trees(at: node, without: nil, core: [node]).reduce(start) {
        try $0 + samples.steps(of: $1, from: node)
      }
      if best.map({ steps < $0.steps }) ?? true { best = (node, steps) }
    }
    return best?.node ?? 0
  }

  func trees(at node: Int) -> [CountingOrder.Tree] {
    trees(at: node, without: nil, core: nodes)
  }

  private func trees(at node: Int, without parent: Int?, core: Set<Int>) -> [CountingOrder.Tree] {
    arrays.edges(at: node).compactMap { edge in
      guard let child = arrays.otherEnd(of: edge, than: node), child != parent,
        !core.contains(child)
      else { return nil }
      return .init(
        node: child, edge: edge, children: trees(at: child, without: node, core: core))
    }
  }
}

extension PatternCount {
  /// The nodes that must be bound: it matters for more than one edge which they are.
  fileprivate func neededNodes(_ identities: EdgeIdentities) -> Set<Int> {
    var needed = askedNodes
    for difference in differences { needed.formUnion([difference.left, difference.right]) }
    for test in tests { needed.formUnion([test.edge.left, test.edge.right]) }
    for (index, edge) in edges.enumerated() {
      for later in edges.indices.dropFirst(index + 1) where identities.mayBeSame(index, later) {
        needed.formUnion([edge.left, edge.right, edges[later].left, edges[later].right])
      }
    }
    return needed
  }
}
