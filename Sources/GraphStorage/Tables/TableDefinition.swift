import GraphModel

/// The SQL that makes tables and columns.
///
/// Columns have no type, so that SQLite converts nothing.
enum TableDefinition {
  static func create(_ table: NodeTable) -> String {
    let columns =
      table.isShared
      ? "_id INTEGER PRIMARY KEY, label_set INTEGER NOT NULL, properties"
      : "_id INTEGER PRIMARY KEY"
    return "CREATE TABLE \(SQLText.name(table.name)) (\(columns))"
  }

  static func create(_ table: EdgeTable) -> String {
    """
    CREATE TABLE \(SQLText.name(table.name)) (
      _src INTEGER NOT NULL, _dst INTEGER NOT NULL, _id INTEGER NOT NULL,
      PRIMARY KEY (_src, _dst, _id)
    ) WITHOUT ROWID
    """
  }

  /// The index by which edges are found from their target.
  static func createIncomingIndex(_ table: EdgeTable) -> String {
    """
    CREATE INDEX \(SQLText.name(table.incomingIndex))
    ON \(SQLText.name(table.name)) (_dst, _src, _id)
    """
  }

  static func addColumn(_ column: String, to table: String) -> String {
    "ALTER TABLE \(SQLText.name(table)) ADD COLUMN \(SQLText.name(column))"
  }
}
