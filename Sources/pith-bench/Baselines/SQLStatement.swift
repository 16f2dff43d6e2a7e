import GRDBSQLite
import GraphModel

/// A prepared statement; parameters are bound in the order in which they stand.
final class SQLStatement {
  private let statement: OpaquePointer
  private let connection: SQLConnection

  init(_ sql: String, on connection: SQLConnection) throws {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection.handle, sql, -1, &statement, nil) == SQLITE_OK,
      let statement
    else { throw connection.error }
    self.statement = statement
    self.connection = connection
  }

  deinit {
    sqlite3_finalize(statement)
  }

  /// All rows.
  func rows(_ parameters: Value...) throws -> [[Value]] {
    var rows: [[Value]] = []
    try bind(parameters)
    while try step() { rows.append(row) }
    return rows
  }

  /// Runs to the end; there are no rows, or nobody needs them.
  func run(_ parameters: Value...) throws {
    try bind(parameters)
    while try step() {}
  }
}

extension SQLStatement {
  private func bind(_ parameters: [Value]) throws {
    sqlite3_reset(statement)
    for (index, value) in parameters.enumerated() { bind(value, at: Int32(index + 1)) }
  }

  private func bind(_ value: Value, at place: Int32) {
    switch value {
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .float(let number): sqlite3_bind_double(statement, place, number)
    case .text(let text):
      sqlite3_bind_text(
        statement, place, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    case .null, .boolean, .date, .localTime, .time, .localDateTime, .dateTime, .duration, .list,
      .map, .node, .edge, .path:
      sqlite3_bind_null(statement, place)
    }
  }

  private func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(statement)
      return false
    default: throw connection.error
    }
  }

  private var row: [Value] {
    (0..<sqlite3_column_count(statement)).map { column in
      switch sqlite3_column_type(statement, column) {
      case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
      case SQLITE_FLOAT: .float(sqlite3_column_double(statement, column))
      case SQLITE_TEXT: .text(String(cString: sqlite3_column_text(statement, column)))
      default: .null
      }
    }
  }
}
