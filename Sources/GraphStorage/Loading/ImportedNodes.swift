import GraphModel

/// The nodes by the ids under which they came: in memory, and beyond a limit in the file.
final class ImportedNodes {
  private let connection: Connection
  private let staged: StagedTables
  private var rows: StagedRows
  private var recent = SourceIDs()

  /// Whether an id that is not in memory is not in the file either.
  private var isComplete: Bool

  private static let byteLimit = 512 << 20

  init(_ connection: Connection, _ staged: StagedTables, isFirst: Bool) {
    self.connection = connection
    self.staged = staged
    isComplete = isFirst
    rows = Self.rows(staged)
  }

  private static func rows(_ staged: StagedTables) -> StagedRows {
    staged.stage(into: "imported_node", ["node", "id"])
  }

  /// Forgets what is in memory, for it may have been undone.
  func forget() throws {
    recent = SourceIDs()
    rows = Self.rows(staged)
    try askFile()
  }

  subscript(id: String) -> NodeID? {
    get throws {
      var id = id
      if let node = id.withUTF8({ recent.node(UnsafeRawBufferPointer($0)) }) { return node }
      if isComplete { return nil }
      let found = try connection.integer("SELECT node FROM imported_node WHERE id = ?", .text(id))
      guard let node = found.map({ NodeID($0) }) else { return nil }
      try remember(node, id)
      return node
    }
  }

  /// Takes in a node under an id that is new.
  func insert(_ node: NodeID, _ id: String) throws {
    rows.beginRow()
    rows.set(node.rawValue, at: 0)
    rows.set(id, at: 1)
    try remember(node, id)
  }

  private func remember(_ node: NodeID, _ id: String) throws {
    if recent.byteCount > Self.byteLimit {
      recent = SourceIDs()
      try askFile()
    }
    var id = id
    id.withUTF8 { recent.insert(UnsafeRawBufferPointer($0), node) }
  }

  /// Has the file know all ids from now on.
  private func askFile() throws {
    isComplete = false
    try connection.execute(ImportedIDs.nodeIndex)
  }
}
