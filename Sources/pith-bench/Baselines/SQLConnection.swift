import GRDBSQLite

/// SQLite as a person would use it from C: a file, and statements prepared once.
final class SQLConnection {
  let handle: OpaquePointer

  /// Opens a file with the settings that Pith uses: a write-ahead log, and every commit on the disk.
  init(path: String) throws {
    var handle: OpaquePointer?
    guard sqlite3_open(path, &handle) == SQLITE_OK, let handle else {
      sqlite3_close(handle)
      throw BaselineError(message: "\(path): cannot be opened")
    }
    self.handle = handle
    try execute(
      """
      PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      PRAGMA cache_size = -65536; PRAGMA mmap_size = 8589934592; PRAGMA temp_store = MEMORY
      """)
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  func execute(_ script: String) throws {
    guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw error }
  }

  func prepare(_ sql: String) throws -> SQLStatement {
    try SQLStatement(sql, on: self)
  }

  /// What SQLite last complained of.
  var error: BaselineError { BaselineError(message: String(cString: sqlite3_errmsg(handle))) }
}
