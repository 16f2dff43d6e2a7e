import GraphModel
import QueryPlanning

/// Where a step finds in its input's rows what it starts from and must heed.
struct StepSlots {
  let from: Int

  /// The end, where it is bound already.
  let to: Int?
  let distinctFrom: [Int]

  /// The edges of a row that the step must not use again.
  func usedEdges(in batch: Batch, at row: Int) throws -> [EdgeReference] {
    try distinctFrom.flatMap { try batch.columns[$0][row].asEdges() }
  }

  /// The node at which a row's step must end, where one is bound; nil where it is null.
  func end(in batch: Batch, at row: Int) throws -> NodeID?? {
    guard let to else { return .none }
    switch batch.columns[to][row] {
    case .node(let node): return .some(node)
    case .null: return .some(nil)
    case let other: throw ExecutionError.notAnElement(expected: "NODE", actual: other.kind.name)
    }
  }
}

extension Expansion.Direction {
  var edgeDirection: EdgeDirection {
    switch self {
    case .outgoing: .outgoing
    case .incoming: .incoming
    case .either: .either
    }
  }
}
