/// A walk over nodes that are there when it comes to them.
final class MemoryNodeScan: NodeScan {
  enum Source {
    case all
    case list([NodeID])
  }

  private let state: MemoryState
  private let properties: [String]
  private let source: Source
  private let end: Int
  private var position = 0

  init(_ state: MemoryState, _ source: Source, properties: [String]) {
    self.state = state
    self.source = source
    self.properties = properties
    switch source {
    case .all: end = state.tables.nodes.count
    case .list(let nodes): end = nodes.count
    }
  }

  func next(maximum: Int) throws -> NodeBatch? {
    try state.budget.check()
    var nodes: [NodeID] = []
    while nodes.count < maximum, position < end {
      let id = node(at: position)
      if state.tables.node(id) != nil { nodes.append(id) }
      position += 1
    }
    return nodes.isEmpty
      ? nil : NodeBatch(nodes: nodes, properties: properties.map { column($0, nodes) })
  }

  private func node(at position: Int) -> NodeID {
    switch source {
    case .all: NodeID(Int64(position + 1))
    case .list(let nodes): nodes[position]
    }
  }

  private func column(_ key: String, _ nodes: [NodeID]) -> Column {
    Column(nodes.map { state.tables.node($0)?.properties[key] ?? .null })
  }
}

/// A walk over edges that are there when it comes to them.
final class MemoryEdgeScan: EdgeScan {
  private let state: MemoryState
  private let edges: [EdgeReference]
  private var position = 0

  init(_ state: MemoryState, _ edges: [EdgeReference]) {
    self.state = state
    self.edges = edges
  }

  func next(maximum: Int) throws -> [Edge]? {
    try state.budget.check()
    var batch: [Edge] = []
    while batch.count < maximum, position < edges.count {
      if let edge = state.tables.wholeEdge(edges[position].id) { batch.append(edge) }
      position += 1
    }
    return batch.isEmpty ? nil : batch
  }
}
