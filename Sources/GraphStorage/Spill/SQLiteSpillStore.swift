import GRDBSQLite
import GraphModel

/// Rows put aside in a temporary database, which SQLite deletes with its connection.
final class SQLiteSpillStore: SpillStore {
  private var database: SpillDatabase?
  private var runCount = 0

  func makeRun() throws -> any SpillRun {
    let database = try database ?? SpillDatabase()
    self.database = database
    runCount += 1
    return try SQLiteSpillRun(number: runCount, in: database)
  }
}

/// The temporary database of all runs.
private final class SpillDatabase {
  let connection: Connection

  init() throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2("", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw GraphError.storage(path: "", reason: "no temporary file can be made")
    }
    connection = Connection(handle: handle, path: "", busyTimeoutSeconds: 0)
    try connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
  }

  deinit {
    connection.finalizeStatements()
    connection.endWatch()
    sqlite3_close_v2(connection.handle)
  }
}

/// A table of rows, each a list in ``ValueBytes``.
private final class SQLiteSpillRun: SpillRun {
  private let database: SpillDatabase
  private let table: String
  private var lastRead: Int64 = 0

  init(number: Int, in database: SpillDatabase) throws {
    self.database = database
    table = "run_\(number)"
    try database.connection.execute("CREATE TABLE \(table) (id INTEGER PRIMARY KEY, cells)")
  }

  deinit {
    try? database.connection.execute("DROP TABLE \(table)")
  }

  func append(_ rows: [[Value]]) throws {
    let insert = try database.connection.statement("INSERT INTO \(table) (cells) VALUES (?)")
    for row in rows {
      insert.bind(.blob(ValueBytes.encode(.list(row))), at: 1)
      try insert.run()
    }
  }

  func next(maximum: Int) throws -> [[Value]]? {
    let select = try database.connection.statement(
      "SELECT id, cells FROM \(table) WHERE id > ? ORDER BY id LIMIT ?")
    select.bind([.integer(lastRead), .integer(Int64(maximum))])
    var rows: [[Value]] = []
    try select.forEachRow {
      lastRead = select.integer(0)
      if case .list(let row) = try select.value(1, as: .list) { rows.append(row) }
    }
    return rows.isEmpty ? nil : rows
  }
}
