import GraphModel

/// The edges by the ids under which they came.
///
/// While a first load goes on, and no id came twice, hashes tell that an id is new, and the file's
/// index of ids can wait; from then on the file is asked.
final class ImportedEdges {
  private let connection: Connection
  private let staged: StagedTables
  private var rows: StagedRows
  private var met: Fingerprints?

  init(_ connection: Connection, _ staged: StagedTables, isFirst: Bool) {
    self.connection = connection
    self.staged = staged
    met = isFirst ? Fingerprints() : nil
    rows = Self.rows(staged)
  }

  private static func rows(_ staged: StagedTables) -> StagedRows {
    staged.stage(into: "imported_edge", ["edge", "id", "edge_type", "source", "target"])
  }

  /// Asks the file from now on: what was met may have been undone.
  func forget() throws {
    rows = Self.rows(staged)
    try askFile()
  }

  /// Notes the id of a new edge; false where it is known.
  func insert(_ id: String, _ edge: EdgeReference) throws -> Bool {
    var id = id
    if let isNew = id.withUTF8({ met?.insert(ByteHash.of(UnsafeRawBufferPointer($0))) }) {
      if isNew {
        stage(id, edge)
        return true
      }
      try askFile()
    }
    try connection.run(
      "INSERT OR IGNORE INTO imported_edge VALUES (?, ?, ?, ?, ?)", .integer(edge.id.rawValue),
      .text(id), .integer(Int64(edge.type.rawValue)), .integer(edge.source.rawValue),
      .integer(edge.target.rawValue))
    return connection.changedRows > 0
  }

  private func stage(_ id: String, _ edge: EdgeReference) {
    rows.beginRow()
    rows.set(edge.id.rawValue, at: 0)
    rows.set(id, at: 1)
    rows.set(Int64(edge.type.rawValue), at: 2)
    rows.set(edge.source.rawValue, at: 3)
    rows.set(edge.target.rawValue, at: 4)
  }

  private func askFile() throws {
    met = nil
    try connection.execute(ImportedIDs.edgeIndex)
  }

  func edge(_ id: String) throws -> EdgeReference {
    let select = try connection.statement(
      "SELECT edge, edge_type, source, target FROM imported_edge WHERE id = ?")
    select.bind(id, at: 1)
    defer { select.reset() }
    guard try select.step() else { throw select.damaged("an imported edge is not to be found") }
    return EdgeReference(
      id: EdgeID(select.integer(0)), type: EdgeTypeID(Int32(truncatingIfNeeded: select.integer(1))),
      source: NodeID(select.integer(2)), target: NodeID(select.integer(3)))
  }
}
