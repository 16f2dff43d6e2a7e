import GraphModel
import QueryPlanning

/// Each row with each edge at one of its nodes, and the edge's other end.
///
/// Edges are read for many rows at once: for as many as gave few edges the last time. Those of one node
/// that has many are read piece by piece, for a limit may need few of them.
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

  /// How many edges of the node at the position were read already, and how many are read at once.
  private var passed = 0
  private var edgeLimit = 2_048
  private var pending: Found?
  private let memory: MemoryReservation
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
    memory = MemoryReservation(context.budget)
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
        pending = nil
        pending = try find(
          position..<min(position + window, starts.nodes.count), starts, in: rows)
        emitted = 0
        return true
      }
      guard let batch = try input.next() else { return false }
      rows = batch
      starts = try NodeRows(batch.columns[slots.from])
      position = 0
    }
  }

  /// Reads the edges at the first of some nodes, and goes on to the nodes behind these.
  private func find(_ range: Range<Int>, _ starts: NodeRows, in batch: Batch) throws -> Found {
    let nodes = Array(starts.nodes[range])
    let direction = step.direction.edgeDirection
    let needsEdges = keepsEdge || !slots.distinctFrom.isEmpty
    // What is skipped is read once more where there are no arrays.
    let edges = EdgeWindow(skipped: passed, limit: max(edgeLimit, passed))
    if slots.to == nil, !needsEdges {
      let found = try context.reader.neighbours(
        of: nodes, direction, types: step.types, window: edges)
      let rows = try advance(over: found.offsets, isCut: found.isCut, starts.rows, bytes: 16)
      return Found(rows: repeated(rows, found.offsets), ends: found.nodes)
    }
    let found = try context.reader.adjacency(
      of: nodes, direction, types: step.types, window: edges)
    let rows = try advance(over: found.offsets, isCut: found.isCut, starts.rows, bytes: 48)
    if slots.to == nil, slots.distinctFrom.isEmpty {
      return Found(
        rows: repeated(rows, found.offsets), edges: found.edges, ends: found.neighbours)
    }
    return try some(found, rows, batch)
  }

  /// Goes on behind the edges of some nodes, which take memory; gives the nodes' rows.
  ///
  /// The next time, there are more nodes where these have few edges, and more edges.
  private func advance(over offsets: [Int], isCut: Bool, _ rows: [Int], bytes: Int) throws
    -> ArraySlice<Int>
  {
    let count = offsets.count - 1
    let edges = offsets[count]
    memory.reset()
    try memory.grow(bytes: edges * bytes)
    let found = rows[position..<position + count]
    let last = isCut ? edges - offsets[count - 1] : 0
    passed = isCut && count == 1 ? passed + last : last
    position += isCut ? count - 1 : count
    if edges < Self.mostEdges / 4 { window = min(window * 2, Batch.size) }
    edgeLimit = min(edgeLimit * 4, Self.mostEdges)
    return found
  }

  /// No more edges are read at once, unless as many were passed at their node.
  private static let mostEdges = 65_536

  /// Each row as often as it has edges.
  private func repeated(_ rows: ArraySlice<Int>, _ offsets: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(offsets[offsets.count - 1])
    for (index, row) in rows.enumerated() {
      result += repeatElement(row, count: offsets[index + 1] - offsets[index])
    }
    return result
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
    passed = 0
    memory.reset()
  }
}
