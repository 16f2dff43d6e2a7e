import GraphModel
import QueryPlanning

/// Each row with the ends of an edge that is bound already, in the ways in which the step allows it.
final class EdgeEnds: Operator {
  private let input: any Operator
  private let step: Expansion
  private let edgeSlot: Int

  /// Where the first and the second end are bound, if they are.
  private let endSlots: [Int?]
  private let areSame: Bool
  private let distinctFrom: [Int]
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ step: Expansion, edge: Int, ends: [Int?], areSame: Bool,
    distinctFrom: [Int], _ context: ExecutionContext
  ) {
    self.input = input
    self.step = step
    edgeSlot = edge
    endSlots = ends
    self.areSame = areSame
    self.distinctFrom = distinctFrom
    self.context = context
  }

  func next() throws -> Batch? {
    while let batch = try input.next() {
      try context.check()
      var rows: [Int] = []
      var ends: (from: [NodeID], to: [NodeID]) = ([], [])
      for row in 0..<batch.count {
        guard let edge = try batch.columns[edgeSlot][row].asEdge() else { continue }
        for (from, to) in try ways(of: edge, in: batch, at: row) {
          rows.append(row)
          ends.from.append(from)
          ends.to.append(to)
        }
      }
      if !rows.isEmpty { return batch.gathered(rows).appending(added(ends)) }
    }
    return nil
  }

  private func added(_ ends: (from: [NodeID], to: [NodeID])) -> [Column] {
    let from = endSlots[0] == nil ? [Column(.nodes(ends.from))] : []
    let to = endSlots[1] == nil && !areSame ? [Column(.nodes(ends.to))] : []
    return from + to
  }

  /// The pairs of ends that fit.
  private func ways(of edge: EdgeReference, in batch: Batch, at row: Int) throws
    -> [(NodeID, NodeID)]
  {
    if let types = step.types, !types.contains(context.reader.edgeTypeName(edge.type)) { return [] }
    for slot in distinctFrom where try batch.columns[slot][row].asEdges().contains(edge) {
      return []
    }
    let forward = (edge.source, edge.target)
    let backward = (edge.target, edge.source)
    let ways =
      switch step.direction {
      case .outgoing: [forward]
      case .incoming: [backward]
      case .either: edge.source == edge.target ? [forward] : [forward, backward]
      }
    return ways.filter { way in
      fits(way.0, endSlots[0], batch, row) && fits(way.1, endSlots[1], batch, row)
        && (!areSame || way.0 == way.1)
    }
  }

  private func fits(_ node: NodeID, _ slot: Int?, _ batch: Batch, _ row: Int) -> Bool {
    guard let slot else { return true }
    if case .node(let bound) = batch.columns[slot][row] { return bound == node }
    return false
  }

  func rewind() {
    input.rewind()
  }
}
