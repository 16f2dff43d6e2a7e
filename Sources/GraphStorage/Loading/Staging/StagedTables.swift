import GraphModel

/// All rows that a load has in hand, until they are many enough to be written together, or somebody
/// asks the connection for something else.
final class StagedTables: RowsPutOff {
  private let connection: Connection
  private let table: StagedRowsTable
  private var tables: [StagedRows] = []
  private var rowCount = 0

  /// The last node id given; read from the file when rows are begun anew.
  private var lastNode: Int64?

  private static let rowLimit = 1 << 16
  private static let byteLimit = 16 << 20

  init(_ connection: Connection) throws {
    self.connection = connection
    table = try connection.stagedRows()
  }

  /// Makes room for the rows of a table, which are written after those of earlier ones.
  ///
  /// They may take the place of rows that the table has other columns than.
  func stage(
    into name: String, _ columns: [String], isOrdered: Bool = false,
    insteadOf old: StagedRows? = nil
  ) -> StagedRows {
    tables.removeAll { $0 === old && $0.rowCount == 0 }
    let rows = StagedRows(into: name, columns, isOrdered: isOrdered)
    tables.append(rows)
    return rows
  }

  /// The id of the next node.
  func nextNode() throws -> NodeID {
    let last =
      try lastNode
      ?? connection.integer("SELECT seq FROM sqlite_sequence WHERE name = 'graph_node'") ?? 0
    lastNode = last + 1
    return NodeID(last + 1)
  }

  /// Notes that an element's rows are complete.
  func noteElement() throws {
    rowCount += 1
    connection.putOff = self
    guard rowCount % 256 == 0 else { return }
    let isFull = tables.reduce(0) { $0 + $1.byteCount } > Self.byteLimit
    if rowCount >= Self.rowLimit || isFull { try connection.writeRowsPutOff() }
  }

  func write() throws {
    for rows in tables where rows.rowCount > 0 {
      try table.insert(rows, on: connection)
      rows.removeAll()
    }
    forgetCounts()
  }

  /// Forgets all rows and tables: what was in hand is undone.
  func forget() {
    tables = []
    forgetCounts()
  }

  private func forgetCounts() {
    rowCount = 0
    lastNode = nil
  }
}
