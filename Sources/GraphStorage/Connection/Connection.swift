import GRDBSQLite
import GraphModel

/// One connection to a file, as the hot paths use it: SQL goes in, prepared statements come out.
final class Connection {
  let handle: OpaquePointer
  let path: String
  let busyTimeoutSeconds: Double

  /// Governs what the connection does until it is replaced.
  var budget: Budget?

  /// What a budget said when SQLite was last stopped on its behalf.
  fileprivate(set) var stopReason: BudgetError?

  let interruption = Interruption()

  private var statements: [String: Statement] = [:]

  /// Rows that are to be written before the connection does anything else.
  var putOff: (any RowsPutOff)?

  private var stagedTable: StagedRowsTable?

  init(handle: OpaquePointer, path: String, busyTimeoutSeconds: Double) {
    self.handle = handle
    self.path = path
    self.busyTimeoutSeconds = busyTimeoutSeconds
    // GRDB would note all that our statements touch, which costs more than preparing them.
    sqlite3_set_authorizer(handle, nil, nil)
    watchBudget()
  }

  /// Whether a transaction is open, as SQLite sees it.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last change touched.
  var changedRows: Int { Int(sqlite3_changes(handle)) }

  /// The statement of an SQL text, prepared once.
  func statement(_ sql: String) throws -> Statement {
    if putOff != nil { try writeRowsPutOff() }
    if let statement = statements[sql] { return statement }
    if statements.count >= Self.statementLimit { statements.removeAll() }
    let statement = try Statement(sql, on: self)
    statements[sql] = statement
    return statement
  }

  /// Runs a statement that is worth keeping, without its rows.
  func run(_ sql: String, _ cells: Cell...) throws {
    let statement = try statement(sql)
    statement.bind(cells)
    try statement.run()
  }

  /// Runs any number of statements once.
  func execute(_ script: String) throws {
    if putOff != nil { try writeRowsPutOff() }
    interruption.isAllowed = false
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  /// The first column of the first row as an integer, or nil where there is no row.
  func integer(_ sql: String, _ cells: Cell...) throws -> Int64? {
    let statement = try statement(sql)
    statement.bind(cells)
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : nil
  }

  /// The first column of all rows as texts.
  func texts(_ sql: String, _ cells: Cell...) throws -> [String] {
    let statement = try statement(sql)
    statement.bind(cells)
    var texts: [String] = []
    try statement.forEachRow { texts.append(statement.text(0)) }
    return texts
  }

  /// Writes the rows that were put off.
  func writeRowsPutOff() throws {
    guard let putOff else { return }
    self.putOff = nil
    try putOff.write()
  }

  /// The table in which SQLite finds rows that are put off.
  func stagedRows() throws -> StagedRowsTable {
    let table = try stagedTable ?? StagedRowsTable(on: self)
    stagedTable = table
    return table
  }

  /// Bounds the pages that SQLite keeps in memory.
  func setCache(bytes: Int) throws {
    try execute("PRAGMA cache_size = -\(bytes >> 10)")
  }

  /// What SQLite keeps in memory of a file in ordinary use.
  static let cacheBytes = 64 << 20

  /// Forgets the prepared statements, so that the connection can close.
  func finalizeStatements() {
    statements.removeAll()
  }

  /// Far more than a graph of ordinary shape needs.
  private static let statementLimit = 2_000
}

/// Whether SQLite may stop where it is: in reading only, for a stopped change would take the whole
/// transaction with it.
final class Interruption {
  var isAllowed = false
}

/// Rows that were taken in and are in no table yet.
protocol RowsPutOff: AnyObject {
  func write() throws
}

extension Connection {
  private static let stepsBetweenChecks: Int32 = 10_000

  private func watchBudget() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      handle, Self.stepsBetweenChecks,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().mayGoOn ? 0 : 1
      }, context)
  }

  private var mayGoOn: Bool {
    guard interruption.isAllowed, let budget else { return true }
    do {
      try budget.check()
      return true
    } catch {
      stopReason = error
      return false
    }
  }

  /// Ends the watch: the connection is about to close.
  func endWatch() {
    sqlite3_progress_handler(handle, 0, nil, nil)
  }
}
