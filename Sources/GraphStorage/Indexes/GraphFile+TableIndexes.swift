import GraphModel

// A plain index is one of SQLite's on each table that carries the label and has the column. A
// required property has one there too: over the rows that lack it, of which there are to be none.

extension GraphFile {
  /// Makes the index on one table, if its property has a column there.
  func makeTableIndex(_ index: GraphIndex, on table: NodeTable) throws {
    guard case .column(_, let column) = table.place(of: index.definition.property) else { return }
    let start = "CREATE INDEX \(index.name(on: table)) ON \(SQLText.name(table.name))"
    switch index.definition.kind {
    case .plain: try connection.execute("\(start) (\(SQLText.name(column)))")
    case .required:
      try connection.execute("\(start) (_id) WHERE \(SQLText.name(column)) IS NULL")
    case .unique: break
    }
  }

  func dropTableIndex(_ index: GraphIndex, on table: NodeTable) throws {
    try connection.execute("DROP INDEX IF EXISTS \(index.name(on: table))")
  }
}
