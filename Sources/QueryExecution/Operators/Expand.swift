import GraphModel
import QueryPlanning

/// Each row with each edge at one of its nodes, and the edge's other end.
///
/// Edges are read for many rows at once: for as many as gave few edges the last time.
final class Expand: Operator {
  private let input: any Operator
  private let step: Expansion
  private let slots: StepSlots
  private let keepsEdge: Bool
  private let context: ExecutionContext

  private var rows: Batch?
  private var starts: NodeRows?
  private var position = 0
  private var window = 64
  private var pending: Found?
  private var emitted = 0

  /// Edges that were found, each with the row of the input that it extends.
  private struct Found {
    var rows: [Int] = []
    var edges: [EdgeReference] = []
    var ends: [NodeID] = []
  }

  init(
    _ input: any Operator, _ step: Expansion, _ slots: StepSlots, keepsEdge: Bool,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.step = step
    self.slots = slots
    self.keepsEdge = keepsEdge
    self.context = context
  }

  func next() throws -> Batch? {
    while true {
      try context.check()
      if let found = pending, let rows, emitted < found.rows.count {
        return emit(found, over: rows)
      }
      guard try findMore() else { return nil }
    }
  }

  private func emit(_ found: Found, over rows: Batch) -> Batch {
    let range = emitted..<min(emitted + Batch.size, found.rows.count)
    emitted = range.upperBound
    var columns: [Column] = keepsEdge ? [Column(.edges(Array(found.edges[range])))] : []
    if !step.isInto { columns.append(Column(.nodes(Array(found.ends[range])))) }
    return rows.gathered(Array(found.rows[range])).appending(columns)
  }

  /// Reads the edges of the next rows; false at the end of the input.
  private func findMore() throws -> Bool {
    while true {
      if let rows, let starts, position < starts.nodes.count {
        let range = position..<min(position + window, starts.nodes.count)
        position = range.upperBound
        pending = try find(range, starts, in: rows)
        emitted = 0
        return true
      }
      guard let batch = try input.next() else { return false }
      rows = batch
      starts = try NodeRows(batch.columns[slots.from])
      position = 0
    }
  }

  private func find(_ range: Range<Int>, _ starts: NodeRows, in batch: Batch) throws -> Found {
    let adjacency = try context.reader.adjacency(
      of: Array(starts.nodes[range]), step.direction.edgeDirection, types: step.types)
    let count = adjacency.edges.count
    window =
      count < 16_384 ? min(window * 2, Batch.size) : count > 65_536 ? max(1, window / 2) : window
    if slots.to == nil, slots.distinctFrom.isEmpty { return all(adjacency, starts.rows[range]) }
    return try some(adjacency, starts.rows[range], batch)
  }

  private func all(_ adjacency: Adjacency, _ rows: ArraySlice<Int>) -> Found {
    var found = Found(edges: adjacency.edges, ends: adjacency.neighbours)
    found.rows.reserveCapacity(adjacency.edges.count)
    for (index, row) in rows.enumerated() {
      let count = adjacency.offsets[index + 1] - adjacency.offsets[index]
      found.rows += repeatElement(row, count: count)
    }
    return found
  }

  /// The edges that end where they must and are not used in the row yet.
  private func some(_ adjacency: Adjacency, _ rows: ArraySlice<Int>, _ batch: Batch) throws
    -> Found
  {
    var found = Found()
    for (index, row) in rows.enumerated() {
      let used = try slots.usedEdges(in: batch, at: row)
      let end = try slots.end(in: batch, at: row)
      for position in adjacency.offsets[index]..<adjacency.offsets[index + 1] {
        if let end, adjacency.neighbours[position] != end { continue }
        if used.contains(adjacency.edges[position]) { continue }
        found.rows.append(row)
        found.edges.append(adjacency.edges[position])
        found.ends.append(adjacency.neighbours[position])
      }
    }
    return found
  }

  func rewind() {
    input.rewind()
    (rows, starts, position, pending, emitted) = (nil, nil, 0, nil, 0)
  }
}
