import GraphModel

/// Reads the edges at nodes from arrays: the same edges in the same order as ``AdjacencyReading``.
struct PackedReading {
  private struct Side {
    let type: EdgeTypeID
    let isOutgoing: Bool

    /// Loops are met on the outgoing side already.
    let skipsLoops: Bool

    /// What the pointers point into.
    let arrays: PackedAdjacency
    let neighbours: UnsafePointer<UInt32>
    let edges: UnsafePointer<Int64>

    init(_ side: PackedSide, _ arrays: PackedAdjacency, skipsLoops: Bool) {
      (type, isOutgoing) = (side.type, side.isOutgoing)
      self.skipsLoops = skipsLoops
      self.arrays = arrays
      neighbours = UnsafePointer(arrays.neighbours.start)
      edges = UnsafePointer(arrays.edges.start)
    }
  }

  private let nodes: PackedNodes
  private let sides: [Side]
  private let budget: Budget?

  /// Nil where the arrays are not at hand and would cost more than they save for so few nodes.
  init?(
    _ types: [EdgeTypeID], _ direction: EdgeDirection, _ file: GraphFile, nodeCount: Int,
    needing parts: AdjacencyParts
  ) throws {
    var sides: [Side] = []
    let ways = direction == .either ? [true, false] : [direction == .outgoing]
    for isOutgoing in ways {
      for type in types {
        let side = PackedSide(type: type, isOutgoing: isOutgoing)
        guard
          let arrays = try file.projections.arrays(side, for: nodeCount, needing: parts)
        else { return nil }
        sides.append(
          Side(side, arrays, skipsLoops: direction == .either && !isOutgoing))
      }
    }
    nodes = try file.projections.packedNodes()
    self.sides = sides
    budget = file.connection.budget
  }

  /// Leaves out the nodes after the one that makes them more than `limit` edges.
  func read(_ starts: [NodeID], limit: Int) throws -> Adjacency {
    var adjacency = Adjacency()
    adjacency.offsets.reserveCapacity(starts.count + 1)
    var unchecked = 0
    for start in starts where adjacency.edges.count <= limit {
      let known = adjacency.edges.count
      defer { unchecked += adjacency.edges.count - known + 1 }
      try meetBudget(&unchecked)
      if let position = nodes.position(of: start) {
        for side in sides { read(side, of: start, at: position, into: &adjacency) }
      }
      adjacency.offsets.append(adjacency.edges.count)
    }
    return adjacency
  }

  private func read(
    _ side: Side, of start: NodeID, at position: Int, into adjacency: inout Adjacency
  ) {
    let (neighbours, edges, type) = (side.neighbours, side.edges, side.type)
    nodes.ids.withUnsafeBufferPointer { ids in
      for place in side.arrays.row(position) {
        let end = NodeID(ids[Int(neighbours[place])])
        if side.skipsLoops, end == start { continue }
        adjacency.neighbours.append(end)
        adjacency.edges.append(
          EdgeReference(
            id: EdgeID(edges[place]), type: type, source: side.isOutgoing ? start : end,
            target: side.isOutgoing ? end : start))
      }
    }
  }

  func neighbours(_ starts: [NodeID], limit: Int) throws -> Neighbours {
    var found = Neighbours()
    found.offsets.reserveCapacity(starts.count + 1)
    var unchecked = 0
    for start in starts where found.nodes.count <= limit {
      let known = found.nodes.count
      defer { unchecked += found.nodes.count - known + 1 }
      try meetBudget(&unchecked)
      if let position = nodes.position(of: start) {
        for side in sides { append(side, of: start, at: position, to: &found) }
      }
      found.offsets.append(found.nodes.count)
    }
    return found
  }

  private func meetBudget(_ unchecked: inout Int) throws {
    guard unchecked > 65_536 else { return }
    unchecked = 0
    try budget?.check()
  }

  private func append(
    _ side: Side, of start: NodeID, at position: Int, to found: inout Neighbours
  ) {
    let ends = side.neighbours
    nodes.ids.withUnsafeBufferPointer { ids in
      for place in side.arrays.row(position) {
        let end = NodeID(ids[Int(ends[place])])
        if side.skipsLoops, end == start { continue }
        found.nodes.append(end)
      }
    }
  }
}
