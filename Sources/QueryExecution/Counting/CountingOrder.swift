import QueryPlanning

/// In which order the nodes of a pattern are bound while its fits are counted, and which parts hang
/// from them as trees and need no order.
///
/// The core has the keys, the ends of edges that must differ or that are tested, the nodes on cycles,
/// and what joins them; the number of fits of a tree at a node is a factor of its own (variable
/// elimination on acyclic parts: Yannakakis, VLDB 1981).
struct CountingOrder {
  /// A node of the core with the edges that lead to it from nodes bound before.
  struct Level {
    let node: Int

    /// The edge along which candidates are found; nil at the root.
    var base: Link?

    /// Further edges to nodes bound before.
    var closing: [Link] = []

    /// Edges to nodes bound before that must be there, or must not, by their number among the tests.
    var tests: [Link] = []

    /// Levels bound before whose node must be another one.
    var differences: [Int] = []

    /// How many candidates are looked at, and how many fit, about.
    var candidates = 0.0
    var fits = 0.0
  }

  /// An edge of the pattern, and the level of the end that is bound.
  struct Link {
    let edge: Int
    let level: Int

    /// How many edges it has there, about.
    var degree = 0.0
  }

  /// A part of the pattern that hangs from a node by one edge.
  struct Tree {
    let node: Int
    let edge: Int
    let children: [Tree]
  }

  private(set) var levels: [Level]

  /// The trees at each node of the core.
  private(set) var trees: [Int: [Tree]] = [:]

  /// How many edges the count looks at, about.
  private(set) var steps: Double

  init(_ core: PatternCore, _ samples: PatternSamples) throws {
    var orders: [CountingOrderDraft] = []
    for root in core.roots {
      var draft = CountingOrderDraft(core, samples, root: root)
      try draft.complete()
      orders.append(draft)
    }
    guard let best = orders.min(by: { $0.steps < $1.steps }) else {
      preconditionFailure("a pattern has a node")
    }
    (levels, steps) = (best.levels, best.steps)
    for node in core.nodes {
      trees[node] = core.trees(at: node)
      steps += try trees(at: node).reduce(0) { try $0 + samples.steps(of: $1, from: node) }
    }
  }

  func trees(at node: Int) -> [Tree] { trees[node] ?? [] }
}

extension PatternSamples {
  /// How many edges are looked at for the weights of a tree at all candidates of a node, about.
  func steps(of tree: CountingOrder.Tree, from node: Int) throws -> Double {
    let own = try arrays.isDegree(tree, from: node) ? 0 : edgeCount(tree.edge, from: node)
    return try tree.children.reduce(own) { try $0 + steps(of: $1, from: tree.node) }
  }
}
