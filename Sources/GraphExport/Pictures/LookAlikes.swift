import GraphModel

/// The nodes of a graph that nobody could tell apart in its picture.
///
/// They say the same, and have the same edges with the same neighbours; the first of them stands
/// for all.
struct LookAlikes {
  /// Those that another one stands for.
  private(set) var merged: Set<NodeID> = []

  /// How many a node stands for.
  private(set) var copies: [NodeID: Int] = [:]

  init() {}

  init(in graph: ResultGraph) {
    let ends = Self.ends(in: graph)
    var first: [Appearance: NodeID] = [:]
    for id in graph.nodes {
      guard let node = graph.elements.nodes[id] else { continue }
      let look = NodeLook(node, id: id, labelLimit: nil)
      let appearance = Appearance(
        texts: [Name(look.caption), Name(look.tooltip), Name(look.url ?? "")],
        ends: (ends[id] ?? []).sorted())
      if let stand = first[appearance] {
        merged.insert(id)
        copies[stand, default: 1] += 1
      } else {
        first[appearance] = id
      }
    }
  }
}

extension LookAlikes {
  private struct Appearance: Hashable {
    let texts: [Name]
    let ends: [End]
  }

  /// An edge as one of its ends sees it.
  private struct End: Hashable, Comparable {
    let neighbour: Int64
    let isSource: Bool
    let look: Name

    static func < (left: End, right: End) -> Bool {
      if left.neighbour != right.neighbour { return left.neighbour < right.neighbour }
      if left.isSource != right.isSource { return left.isSource }
      return left.look < right.look
    }
  }

  private static func ends(in graph: ResultGraph) -> [NodeID: [End]] {
    var ends: [NodeID: [End]] = [:]
    for edge in graph.edges {
      let known = graph.elements.edges[edge.id]
      let look = EdgeLook(
        type: known?.type ?? "", properties: known?.properties ?? ValueMap(), isBetweenThings: true)
      let text = Name("\(look.line.rawValue) \(known?.type ?? "")")
      ends[edge.source, default: []].append(
        End(neighbour: edge.target.rawValue, isSource: true, look: text))
      ends[edge.target, default: []].append(
        End(neighbour: edge.source.rawValue, isSource: false, look: text))
    }
    return ends
  }
}
