import GraphModel

/// The table `change_log`: what each writing transaction touched, the last few transactions long.
struct ChangeLog {
  let connection: Connection

  /// How many transactions are kept at least; who has seen fewer starts anew.
  static let length: Int64 = 256

  /// How many transactions go at once.
  private static let portion: Int64 = 32

  func append(_ changes: [GraphChange], at sequence: Int64) throws {
    let insert = try connection.statement(
      "INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, change) in changes.enumerated() {
      insert.bind([.integer(sequence), .integer(Int64(ordinal))] + change.cells)
      try insert.run()
    }
    guard sequence % Self.portion == 0 else { return }
    try connection.run(
      "DELETE FROM change_log WHERE sequence <= ?", .integer(sequence - Self.length))
  }

  /// Whether the log has all transactions between two states of the graph.
  func reaches(after first: Int64, through last: Int64) throws -> Bool {
    let count = try connection.integer(
      "SELECT count(DISTINCT sequence) FROM change_log WHERE sequence > ? AND sequence <= ?",
      .integer(first), .integer(last))
    return count == last - first
  }

  /// Gives what the log has between two states of the graph, in order.
  func forEachChange(after first: Int64, through last: Int64, _ body: (GraphChange) -> Void) throws
  {
    let statement = try connection.statement(
      """
      SELECT change, element, edge_type, source, target, key FROM change_log
      WHERE sequence > ? AND sequence <= ? ORDER BY sequence, ordinal
      """)
    statement.bind([.integer(first), .integer(last)])
    try statement.forEachRow { body(GraphChange(statement)) }
  }
}

extension GraphChange {
  /// A row of the columns `change`, `element`, `edge_type`, `source`, `target`, `key`; what is unknown
  /// may have changed all.
  fileprivate init(_ row: Statement) {
    let node = NodeID(row.integer(1))
    let edge = EdgeReference(
      id: EdgeID(row.integer(1)), type: EdgeTypeID(Int32(truncatingIfNeeded: row.integer(2))),
      source: NodeID(row.integer(3)), target: NodeID(row.integer(4)))
    self =
      switch row.text(0) {
      case "node added": .nodeAdded(node)
      case "node removed": .nodeRemoved(node)
      case "labels changed": .labelsChanged(node)
      case "node property changed": .nodePropertyChanged(node, key: row.text(5))
      case "edge added": .edgeAdded(edge)
      case "edge removed": .edgeRemoved(edge)
      case "edge property changed": .edgePropertyChanged(edge, key: row.text(5))
      case "indexes changed": .indexesChanged
      default: .everything
      }
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
