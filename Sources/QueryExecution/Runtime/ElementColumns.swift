import GraphModel

/// The nodes of a column: which rows have one, and which it is.
struct NodeRows {
  var rows: [Int] = []
  var nodes: [NodeID] = []

  init(_ column: Column) throws {
    if case .nodes(let nodes) = column.storage, column.nulls == nil {
      rows = Array(nodes.indices)
      self.nodes = nodes
      return
    }
    for row in 0..<column.count {
      switch column[row] {
      case .null: break
      case .node(let node):
        rows.append(row)
        nodes.append(node)
      case let other:
        throw ExecutionError.notAnElement(expected: "NODE", actual: other.kind.name)
      }
    }
  }
}

extension Value {
  /// The edge that it is, nil where it is null; an error else.
  func asEdge() throws -> EdgeReference? {
    switch self {
    case .null: nil
    case .edge(let edge): edge
    default: throw ExecutionError.notAnElement(expected: "RELATIONSHIP", actual: kind.name)
    }
  }

  /// The edges of an edge or of a list of edges, in order.
  func asEdges() throws -> [EdgeReference] {
    guard case .list(let values) = self else { return try asEdge().map { [$0] } ?? [] }
    return try values.compactMap { try $0.asEdge() }
  }
}
