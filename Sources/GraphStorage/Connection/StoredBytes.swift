import GRDBSQLite

/// The bytes of a cell, read from its pages to where they are wanted, without a copy between.
final class StoredBytes {
  private let handle: OpaquePointer
  private unowned let connection: Connection

  init(_ connection: Connection, table: String, column: String, row: Int64) throws {
    var handle: OpaquePointer?
    let code = sqlite3_blob_open(connection.handle, "main", table, column, row, 0, &handle)
    guard code == SQLITE_OK, let handle else { throw connection.error(code) }
    self.handle = handle
    self.connection = connection
  }

  deinit {
    sqlite3_blob_close(handle)
  }

  var count: Int { Int(sqlite3_blob_bytes(handle)) }

  /// Goes on to the cell of another row.
  func move(to row: Int64) throws {
    let code = sqlite3_blob_reopen(handle, row)
    guard code == SQLITE_OK else { throw connection.error(code) }
  }

  /// Reads so many of the first bytes.
  func read(into place: UnsafeMutableRawPointer, count: Int) throws {
    let code = sqlite3_blob_read(handle, place, Int32(count), 0)
    guard code == SQLITE_OK else { throw connection.error(code) }
  }
}
