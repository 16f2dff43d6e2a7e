import GraphModel

/// The part of a result's graph that is drawn, and how much of it is not.
///
/// Where there are more nodes than may be, ``KeptNodes`` picks; and of the leaves of a hub only the
/// first stay. Of nodes that nobody could tell apart
/// one stands for all. A kept node of whose neighbours three are left out, or half, has a stub that
/// counts them.
struct Picture {
  struct Stub: Equatable {
    let node: NodeID
    let count: Int
  }

  let nodes: [NodeID]
  let edges: [EdgeReference]
  let stubs: [Stub]
  let nodesLeftOut: Int

  let edgesLeftOut: Int

  /// How many nodes a node stands for, where it is more than itself.
  let copies: [NodeID: Int]

  /// The edges of each node in the result, drawn or not; a self-loop counts once.
  let degrees: [NodeID: Int]

  init(_ graph: ResultGraph, _ settings: PictureSettings, usualMaximum: Int = 150) {
    let alike = settings.isFull ? LookAlikes() : LookAlikes(in: graph)
    let distinct = graph.nodes.filter { !alike.merged.contains($0) }
    let links = graph.edges.filter {
      !alike.merged.contains($0.source) && !alike.merged.contains($0.target)
    }
    let degrees = Self.degrees(in: graph.edges)
    let folded = settings.isFull ? [] : Self.foldedLeaves(in: links, degrees)
    let kept = KeptNodes(distinct.filter { !folded.contains($0) }, links, degrees)
      .best(settings.maximumNodes ?? usualMaximum)
    nodes = distinct.filter(kept.contains)
    edges = links.filter { kept.contains($0.source) && kept.contains($0.target) }
    stubs = Self.stubs(on: nodes, kept, links)
    nodesLeftOut = distinct.count - nodes.count
    edgesLeftOut = links.count - edges.count
    copies = alike.copies.filter { kept.contains($0.key) }
    self.degrees = degrees
  }
}

extension Picture {
  /// Whether a hub is so large that its leaves make no good layer.
  var hasHub: Bool { nodes.contains { degrees[$0, default: 0] > 30 } }

  private static func degrees(in edges: [EdgeReference]) -> [NodeID: Int] {
    var degrees: [NodeID: Int] = [:]
    for edge in edges {
      degrees[edge.source, default: 0] += 1
      if edge.target != edge.source { degrees[edge.target, default: 0] += 1 }
    }
    return degrees
  }

  /// The leaves of each hub beyond the first.
  private static func foldedLeaves(in edges: [EdgeReference], _ degrees: [NodeID: Int])
    -> Set<NodeID>
  {
    let maximum = 40
    var leaves: [NodeID: Int] = [:]
    var folded: Set<NodeID> = []
    for edge in edges where edge.source != edge.target {
      for (hub, leaf) in [(edge.source, edge.target), (edge.target, edge.source)]
      where degrees[leaf] == 1 {
        leaves[hub, default: 0] += 1
        if leaves[hub, default: 0] > maximum { folded.insert(leaf) }
      }
    }
    return folded
  }

  private static func stubs(on nodes: [NodeID], _ kept: Set<NodeID>, _ edges: [EdgeReference])
    -> [Stub]
  {
    var shown: [NodeID: Set<NodeID>] = [:]
    var missing: [NodeID: Set<NodeID>] = [:]
    for edge in edges {
      for (here, other) in [(edge.source, edge.target), (edge.target, edge.source)]
      where kept.contains(here) {
        if kept.contains(other) {
          shown[here, default: []].insert(other)
        } else {
          missing[here, default: []].insert(other)
        }
      }
    }
    return nodes.compactMap { node in
      let count = missing[node]?.count ?? 0
      let isWorthIt = count >= 3 || count >= max(1, shown[node]?.count ?? 0)
      return isWorthIt ? Stub(node: node, count: count) : nil
    }
  }
}
