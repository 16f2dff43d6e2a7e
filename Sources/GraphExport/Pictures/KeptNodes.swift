import GraphModel

/// Which nodes of a graph are drawn where there are more than may be.
///
/// A third are those with the most edges; the others are those that tie most of these together, so
/// that the picture shows how they hang together. Of equals those stay that came first; a node that
/// would stand alone makes room for one that does not.
struct KeptNodes {
  private let nodes: [NodeID]
  private let degrees: [NodeID: Int]
  private let neighbours: [NodeID: Set<NodeID>]

  init(_ nodes: [NodeID], _ edges: [EdgeReference], _ degrees: [NodeID: Int]) {
    self.nodes = nodes
    self.degrees = degrees
    var neighbours: [NodeID: Set<NodeID>] = [:]
    for edge in edges where edge.source != edge.target {
      neighbours[edge.source, default: []].insert(edge.target)
      neighbours[edge.target, default: []].insert(edge.source)
    }
    self.neighbours = neighbours
  }

  /// At most so many.
  func best(_ maximum: Int) -> Set<NodeID> {
    guard nodes.count > maximum else { return Set(nodes) }
    let centre = best((maximum + 2) / 3, by: { _ in 0 }, beside: [])
    let first = centre.union(best(maximum - centre.count, by: ties(to: centre), beside: centre))
    let tied = first.filter { ties(to: first)($0) > 0 }
    return tied.union(best(maximum - tied.count, by: ties(to: tied), beside: tied))
  }

  /// How many of some nodes a node is beside.
  private func ties(to others: Set<NodeID>) -> (NodeID) -> Int {
    { neighbours[$0]?.intersection(others).count ?? 0 }
  }

  /// Those of the highest rank and, of equals, with the most edges, that are not among others.
  private func best(_ count: Int, by rank: (NodeID) -> Int, beside others: Set<NodeID>) -> Set<
    NodeID
  > {
    let candidates = nodes.enumerated().filter { !others.contains($0.element) }.map { place, node in
      (node: node, key: (-rank(node), -(degrees[node] ?? 0), place))
    }
    return Set(candidates.sorted { $0.key < $1.key }.prefix(count).map(\.node))
  }
}
