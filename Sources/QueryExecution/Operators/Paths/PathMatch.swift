import GraphModel
import QueryBinding

/// A path that was found, in the order in which it is written.
struct PathMatch {
  let start: NodeID
  let edges: [EdgeReference]

  /// For each edge the segment, as written, to which it belongs.
  let labels: [Int]

  /// A walk and the segments of its edges in the order of the walk.
  init(
    from start: NodeID, to end: NodeID, _ edges: [EdgeReference], _ labels: [Int],
    of program: PathProgram
  ) {
    guard program.isReversed else {
      self.init(start: start, edges: edges, labels: labels)
      return
    }
    let last = program.segments.count - 1
    self.init(start: end, edges: edges.reversed(), labels: labels.reversed().map { last - $0 })
  }

  init(start: NodeID, edges: [EdgeReference], labels: [Int]) {
    self.start = start
    self.edges = edges
    self.labels = labels
  }

  /// Whether it comes before one of the same length: by the ids of the edges, from the first on.
  func precedes(_ other: PathMatch) -> Bool {
    for index in edges.indices {
      let (left, right) = (edges[index].id.rawValue, other.edges[index].id.rawValue)
      if left != right { return left < right }
      if labels[index] != other.labels[index] { return labels[index] < other.labels[index] }
    }
    return false
  }
}

/// Whether a path that grows may go on to a node, by what its mode lets it repeat.
struct PathTrack {
  private let mode: PathMode
  private var edges: Set<EdgeID>
  private var nodes: Set<NodeID>
  private let start: NodeID

  /// Whether it came back to its start and must end there.
  private(set) var isClosed = false

  init(_ mode: PathMode, from start: NodeID, without used: [EdgeReference] = []) {
    self.mode = mode
    self.start = start
    edges = Set(used.map(\.id))
    nodes = mode == .simple || mode == .acyclic ? [start] : []
  }

  func allows(_ edge: EdgeReference, to node: NodeID) -> Bool {
    guard !isClosed, !edges.contains(edge.id) else { return false }
    return switch mode {
    case .walk, .trail: true
    case .acyclic: !nodes.contains(node)
    case .simple: node == start || !nodes.contains(node)
    }
  }

  mutating func add(_ edge: EdgeReference, to node: NodeID) {
    switch mode {
    case .walk: break
    case .trail: edges.insert(edge.id)
    case .acyclic, .simple:
      edges.insert(edge.id)
      isClosed = node == start
      nodes.insert(node)
    }
  }

  mutating func remove(_ edge: EdgeReference, to node: NodeID) {
    switch mode {
    case .walk: break
    case .trail: edges.remove(edge.id)
    case .acyclic, .simple:
      edges.remove(edge.id)
      isClosed = false
      if node != start { nodes.remove(node) }
    }
  }
}
