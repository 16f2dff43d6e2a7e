import GRDBSQLite

/// What keeps other programs from changing a graph's tables behind Pith's back.
///
/// Each table has triggers that call a function which only Pith registers: any other program's
/// change fails with `no such function: only_pith_may_change_this_graph`.
enum Guard {
  private static let function = "only_pith_may_change_this_graph"

  /// The tables of the fixed part.
  static let fixedTables = [
    "meta", "label", "label_set", "edge_type", "property", "graph_index", "graph_node",
    "imported_node", "imported_edge", "change_log", "full_text",
    "projection",
  ]

  static func register(on connection: Connection) throws {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let code = sqlite3_create_function_v2(
      connection.handle, function, 0, flags, nil, { _, _, _ in }, nil, nil, nil)
    guard code == SQLITE_OK else { throw connection.error(code) }
  }

  static func triggers(on table: String) -> String {
    let triggers = changes.map { change in
      """
      CREATE TRIGGER \(SQLText.name(name(table, change))) BEFORE \(change)
      ON \(SQLText.name(table)) BEGIN SELECT \(function)(); END;
      """
    }
    return triggers.joined(separator: "\n")
  }

  static func dropTriggers(on table: String) -> String {
    let drops = changes.map { "DROP TRIGGER \(SQLText.name(name(table, $0)));" }
    return drops.joined(separator: "\n")
  }

  /// Whether a table is guarded.
  static func isThere(on table: String, _ connection: Connection) throws -> Bool {
    let count = try connection.integer(
      "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", .text(table))
    return count == Int64(triggerCount)
  }

  /// How many triggers guard a table.
  static var triggerCount: Int { changes.count }

  private static let changes = ["INSERT", "UPDATE", "DELETE"]

  private static func name(_ table: String, _ change: String) -> String {
    "guard_\(table)_\(change.lowercased())"
  }
}
