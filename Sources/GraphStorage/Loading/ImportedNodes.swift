import GraphModel

/// The nodes by the ids under which they came, the latest of them in memory.
final class ImportedNodes {
  private let connection: Connection
  private var recent: [Name: NodeID] = [:]

  /// Some 100 MB; beyond it, the file is asked.
  private static let limit = 1_000_000

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Forgets what is in memory, for it may have been undone.
  func forget() {
    recent.removeAll(keepingCapacity: true)
  }

  subscript(id: String) -> NodeID? {
    get throws {
      if let node = recent[Name(id)] { return node }
      let found = try connection.integer("SELECT node FROM imported_node WHERE id = ?", .text(id))
      guard let node = found.map({ NodeID($0) }) else { return nil }
      remember(node, id)
      return node
    }
  }

  func insert(_ node: NodeID, _ id: String) throws {
    try connection.run(
      "INSERT INTO imported_node VALUES (?, ?)", .integer(node.rawValue), .text(id))
    remember(node, id)
  }

  private func remember(_ node: NodeID, _ id: String) {
    if recent.count >= Self.limit { recent.removeAll(keepingCapacity: true) }
    recent[Name(id)] = node
  }
}
