import GraphModel

// A plain index is one of SQLite's on each table that carries the label and has the column.

extension GraphFile {
  /// Makes a plain index on one table, if its property has a column there.
  func makePlainIndex(_ index: GraphIndex, on table: NodeTable) throws {
    guard !index.definition.isUnique,
      case .column(_, let column) = table.place(of: index.definition.property)
    else { return }
    try connection.execute(
      """
      CREATE INDEX \(index.name(on: table))
      ON \(SQLText.name(table.name)) (\(SQLText.name(column)))
      """)
  }

  func dropPlainIndex(_ index: GraphIndex, on table: NodeTable) throws {
    try connection.execute("DROP INDEX IF EXISTS \(index.name(on: table))")
  }
}
