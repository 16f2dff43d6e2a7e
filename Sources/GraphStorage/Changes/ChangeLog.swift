import GraphModel

/// The table `change_log`: what each writing transaction touched, the last few transactions long.
struct ChangeLog {
  let connection: Connection

  /// How many transactions are kept; who has seen fewer starts anew.
  static let length: Int64 = 256

  func append(_ changes: [GraphChange], at sequence: Int64) throws {
    let insert = try connection.statement(
      "INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, change) in changes.enumerated() {
      insert.bind([.integer(sequence), .integer(Int64(ordinal))] + change.cells)
      try insert.run()
    }
    try connection.run(
      "DELETE FROM change_log WHERE sequence <= ?", .integer(sequence - Self.length))
  }
}

extension GraphChange {
  /// The columns `change`, `element`, `edge_type`, `source`, `target`, `key`.
  fileprivate var cells: [Cell] {
    switch self {
    case .nodeAdded(let node): Self.cells("node added", node)
    case .nodeRemoved(let node): Self.cells("node removed", node)
    case .labelsChanged(let node): Self.cells("labels changed", node)
    case .nodePropertyChanged(let node, let key):
      Self.cells("node property changed", node, key: .text(key))
    case .edgeAdded(let edge): Self.cells("edge added", edge)
    case .edgeRemoved(let edge): Self.cells("edge removed", edge)
    case .edgePropertyChanged(let edge, let key):
      Self.cells("edge property changed", edge, key: .text(key))
    case .indexesChanged: [.text("indexes changed"), .null, .null, .null, .null, .null]
    case .everything: [.text("everything"), .null, .null, .null, .null, .null]
    }
  }

  private static func cells(_ change: String, _ node: NodeID, key: Cell = .null) -> [Cell] {
    [.text(change), .integer(node.rawValue), .null, .null, .null, key]
  }

  private static func cells(_ change: String, _ edge: EdgeReference, key: Cell = .null) -> [Cell] {
    [
      .text(change), .integer(edge.id.rawValue), .integer(Int64(edge.type.rawValue)),
      .integer(edge.source.rawValue), .integer(edge.target.rawValue), key,
    ]
  }
}
