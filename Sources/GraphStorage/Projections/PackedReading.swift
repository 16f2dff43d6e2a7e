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

  func read(_ starts: [NodeID], _ window: EdgeWindow) throws -> Adjacency {
    var adjacency = Adjacency()
    adjacency.offsets.reserveCapacity(starts.count + 1)
    adjacency.isCut = try forEachRow(of: starts, window) { side, start, row in
      append(row, side, of: start, to: &adjacency)
    } end: {
      adjacency.offsets.append(adjacency.edges.count)
    }
    return adjacency
  }

  func neighbours(_ starts: [NodeID], _ window: EdgeWindow) throws -> Neighbours {
    var found = Neighbours()
    found.offsets.reserveCapacity(starts.count + 1)
    found.isCut = try forEachRow(of: starts, window) { side, start, row in
      append(row, side, of: start, to: &found)
    } end: {
      found.offsets.append(found.nodes.count)
    }
    return found
  }

  /// Gives the parts of rows that are within a window, side by side, and tells the end of each node;
  /// says whether the last node has further edges.
  private func forEachRow(
    of starts: [NodeID], _ window: EdgeWindow, _ body: (Side, NodeID, Range<Int>) -> Void,
    end: () -> Void
  ) throws -> Bool {
    var window = window
    var (unchecked, left, isCut) = (0, window.limit, false)
    for start in starts where left > 0 {
      try meetBudget(&unchecked)
      if let position = nodes.position(of: start) {
        for side in sides where !isCut {
          let row = self.row(side, of: start, at: position, &window, &left, &isCut)
          unchecked += row.count
          body(side, start, row)
        }
      }
      window.skipped = 0
      unchecked += 1
      end()
    }
    return isCut
  }

  /// The part of a node's row that is within a window, of which so many edges are left.
  private func row(
    _ side: Side, of start: NodeID, at position: Int, _ window: inout EdgeWindow,
    _ left: inout Int, _ isCut: inout Bool
  ) -> Range<Int> {
    var row = side.arrays.row(position)
    let loops = loops(in: row, side, at: position)
    // Loops follow each other, and count for nothing.
    let passed = window.skip(of: row.count - loops.count)
    let first = row.lowerBound + passed
    row = first + (first < loops.lowerBound ? 0 : loops.count)..<row.upperBound
    let inside = loops.clamped(to: row)
    guard row.count - inside.count > left else {
      left -= row.count - inside.count
      return row
    }
    isCut = true
    let end = row.lowerBound + left
    left = 0
    return row.lowerBound..<(end <= inside.lowerBound ? end : end + inside.count)
  }

  /// Where in a row the edges are that lead to where it begins, if they are to be skipped; O(log row).
  private func loops(in row: Range<Int>, _ side: Side, at position: Int) -> Range<Int> {
    guard side.skipsLoops, side.arrays.hasLoops else { return row.lowerBound..<row.lowerBound }
    let end = UInt32(position)
    return first(in: row, side) { $0 >= end }..<first(in: row, side) { $0 > end }
  }

  private func first(in row: Range<Int>, _ side: Side, where isReached: (UInt32) -> Bool) -> Int {
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isReached(side.neighbours[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func meetBudget(_ unchecked: inout Int) throws {
    guard unchecked > 65_536 else { return }
    unchecked = 0
    try budget?.check()
  }

  private func append(
    _ row: Range<Int>, _ side: Side, of start: NodeID, to adjacency: inout Adjacency
  ) {
    let (neighbours, edges, type) = (side.neighbours, side.edges, side.type)
    nodes.ids.withUnsafeBufferPointer { ids in
      for place in row {
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

  private func append(_ row: Range<Int>, _ side: Side, of start: NodeID, to found: inout Neighbours)
  {
    let ends = side.neighbours
    nodes.ids.withUnsafeBufferPointer { ids in
      for place in row {
        let end = NodeID(ids[Int(ends[place])])
        if side.skipsLoops, end == start { continue }
        found.nodes.append(end)
      }
    }
  }
}
