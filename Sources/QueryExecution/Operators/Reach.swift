import GraphModel
import QueryFunctions
import QueryPlanning

/// Each row with each node that a repeated step leads to, once: level by level from the start.
///
/// Along few edges it asks the graph, along many it goes over to arrays; both meet nodes in one order.
final class Reach: Operator {
  private let input: any Operator
  private let slot: Int
  private let walk: EdgeWalk
  private let table: TableReach
  private let arrays: ArrayReach?
  private let context: ExecutionContext

  private var rows: Batch?
  private var row = 0
  private var ends: ArraySlice<NodeID> = []

  init(
    _ input: any Operator, _ step: Expansion, slot: Int, _ walk: EdgeWalk,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.slot = slot
    self.walk = walk
    self.context = context
    table = TableReach(step, walk, context)
    arrays = walk.hasCondition ? nil : ArrayReach(step, context)
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
    try context.check()
    let start: NodeID
    switch batch.columns[slot][row] {
    case .node(let node): start = node
    case .null: return []
    case let other:
      throw ExecutionError.notAnElement(expected: "NODE", actual: other.kind.name)
    }
    guard let lengths = try walk.begin(at: batch.gathered([row])) else { return [] }
    if let arrays, try arrays.areAtHand(forRowsOf: 1) {
      return try arrays.reached(from: start, lengths)
    }
    return try table.reached(from: start, lengths) { [arrays] nodeCount in
      try arrays?.areAtHand(forRowsOf: nodeCount) ?? false
    } ?? arrays?.reached(from: start, lengths) ?? []
  }

  func rewind() {
    input.rewind()
    walk.forget()
    (rows, row, ends) = (nil, 0, [])
  }
}
