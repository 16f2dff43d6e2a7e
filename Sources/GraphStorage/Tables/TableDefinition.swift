import GraphModel

/// The SQL that makes tables and columns.
///
/// Columns have no type, so that SQLite converts nothing.
enum TableDefinition {
  static func create(_ table: NodeTable) -> String {
    let own =
      table.isShared
      ? ["_id INTEGER PRIMARY KEY", "label_set INTEGER NOT NULL"] : ["_id INTEGER PRIMARY KEY"]
    let columns = own + table.propertyColumns.map(SQLText.name)
    return "CREATE TABLE \(SQLText.name(table.name)) (\(columns.joined(separator: ", ")))"
  }

  static func create(_ table: EdgeTable) -> String {
    let own = ["_src", "_dst", "_id"].map { "\($0) INTEGER NOT NULL" }
    let columns =
      own + table.propertyColumns.map(SQLText.name) + ["PRIMARY KEY (_src, _dst, _id)"]
    return """
      CREATE TABLE \(SQLText.name(table.name)) (\(columns.joined(separator: ", "))) WITHOUT ROWID
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
