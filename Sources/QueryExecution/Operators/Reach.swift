import GraphModel
import QueryFunctions
import QueryPlanning

/// Each row with each node that a repeated step leads to, once: level by level from the start.
///
/// O(edges at the nodes that are reached) a row. Where at least one edge is asked for, the start is
/// reached when an edge comes back to it.
final class Reach: Operator {
  private let input: any Operator
  private let step: Expansion
  private let slot: Int
  private let walk: EdgeWalk
  private let context: ExecutionContext

  private var rows: Batch?
  private var row = 0
  private var ends: ArraySlice<NodeID> = []

  init(
    _ input: any Operator, _ step: Expansion, slot: Int, _ walk: EdgeWalk,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.step = step
    self.slot = slot
    self.walk = walk
    self.context = context
  }

  func next() throws -> Batch? {
    var found: (rows: [Int], ends: [NodeID]) = ([], [])
    while let batch = try rows ?? input.next() {
      rows = batch
      while found.rows.count < Batch.size, row < batch.count || !ends.isEmpty {
        if ends.isEmpty {
          ends = try reached(from: row, of: batch)[...]
          row += 1
        }
        let part = ends.prefix(Batch.size - found.rows.count)
        ends = ends.dropFirst(part.count)
        found.rows += repeatElement(row - 1, count: part.count)
        found.ends += part
      }
      if row == batch.count, ends.isEmpty { (rows, row) = (nil, 0) }
      if !found.rows.isEmpty {
        return batch.gathered(found.rows).appending([Column(.nodes(found.ends))])
      }
    }
    return nil
  }

  /// The nodes that are reached from a row's node, nearest first.
  private func reached(from row: Int, of batch: Batch) throws -> [NodeID] {
    let start: NodeID
    switch batch.columns[slot][row] {
    case .node(let node): start = node
    case .null: return []
    case let other:
      throw ExecutionError.notAnElement(expected: "NODE", actual: other.kind.name)
    }
    guard let lengths = try walk.begin(at: batch.gathered([row])) else { return [] }
    var seen = RowNumbering(columnCount: 1)
    var reached = lengths.lowerBound == 0 ? [start] : []
    _ = seen.number([Column(.nodes(reached))], count: reached.count)
    var frontier = [start]
    var length = 0
    while !frontier.isEmpty, length < lengths.upperBound {
      try context.check()
      let next = try context.reader.neighbours(
        of: frontier, step.direction.edgeDirection, types: step.types)
      let known = seen.count
      frontier = seen.number([Column(.nodes(next.nodes))], count: next.nodes.count)
        .firstRows(after: known).map { next.nodes[$0] }
      try context.budget.reserve(bytes: frontier.count * 32)
      reached += frontier
      length += 1
    }
    context.budget.release(bytes: reached.count * 32)
    return reached
  }

  func rewind() {
    input.rewind()
    (rows, row, ends) = (nil, 0, [])
  }
}
