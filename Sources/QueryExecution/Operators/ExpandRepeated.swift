import GraphModel
import QueryPlanning

/// Each row with each trail of edges from one of its nodes: the list of the edges, and the end.
final class ExpandRepeated: Operator {
  private let input: any Operator
  private let walk: EdgeWalk
  private let slots: StepSlots

  /// Where the list of edges is bound already.
  private let listSlot: Int?
  private let context: ExecutionContext

  private var rows: Batch?
  private var row = 0
  private var search: TrailSearch?

  init(
    _ input: any Operator, _ walk: EdgeWalk, _ slots: StepSlots, listSlot: Int?,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.walk = walk
    self.slots = slots
    self.listSlot = listSlot
    self.context = context
  }

  func next() throws -> Batch? {
    while let rows = try rows ?? input.next() {
      self.rows = rows
      if let found = try find(in: rows) { return found }
      self.rows = nil
      row = 0
    }
    return nil
  }

  /// At most a batch of trails, and not many more edges, from the rows that are left of the batch.
  private func find(in batch: Batch) throws -> Batch? {
    var found: (rows: [Int], lists: [Value], ends: [NodeID]) = ([], [], [])
    var edgeCount = 0
    while row < batch.count {
      try context.check()
      var search = try search ?? begin(batch)
      let target = try slots.end(in: batch, at: row)
      while let end = try search?.next() {
        if let target, target != end { continue }
        let edges = search?.edges ?? []
        let list = Value.list((walk.isReversed ? edges.reversed() : edges).map(Value.edge))
        if let listSlot, batch.columns[listSlot][row].isEqual(to: list) != true { continue }
        found.rows.append(row)
        found.lists.append(list)
        found.ends.append(end)
        edgeCount += edges.count
        if found.rows.count == Batch.size || edgeCount > ExpandPath.mostEdges {
          self.search = search
          return emit(found, over: batch)
        }
      }
      search = nil
      self.search = nil
      row += 1
    }
    return found.rows.isEmpty ? nil : emit(found, over: batch)
  }

  private func begin(_ batch: Batch) throws -> TrailSearch? {
    guard case .node(let start) = batch.columns[slots.from][row],
      let lengths = try walk.begin(at: batch.gathered([row]))
    else { return nil }
    let used = try slots.usedEdges(in: batch, at: row)
    return TrailSearch(walk, from: start, lengths: lengths, without: used)
  }

  private func emit(_ found: (rows: [Int], lists: [Value], ends: [NodeID]), over batch: Batch)
    -> Batch
  {
    let lists = listSlot == nil ? [Column(.values(found.lists))] : []
    let ends = slots.to == nil ? [Column(.nodes(found.ends))] : []
    return batch.gathered(found.rows).appending(lists + ends)
  }

  func rewind() {
    input.rewind()
    walk.forget()
    (rows, row, search) = (nil, 0, nil)
  }
}
