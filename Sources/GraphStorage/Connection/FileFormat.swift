import GraphModel
import Schema

/// What marks an SQLite file as a graph, and how one is made.
enum FileFormat {
  /// `PITH` in ASCII.
  static let applicationID: Int64 = 0x5049_5448

  /// The scripts of `schema/` in order: a file of version n has had the first n.
  private static let scripts = [
    "v1-graph.sql", "v2-constraints.sql", "v3-projections.sql", "v4-imported-ids.sql",
  ]

  static var version: Int { scripts.count }

  /// Throws where the file is not a graph of a version that this program knows.
  static func check(_ connection: Connection) throws {
    guard try connection.integer("PRAGMA application_id") == applicationID else {
      throw GraphError.notAGraph(
        path: connection.path, reason: "it is a database of another program")
    }
    let found = try version(of: connection)
    guard found <= version else {
      throw GraphError.tooNew(path: connection.path, version: found, supported: version)
    }
  }

  private static func version(of connection: Connection) throws -> Int {
    Int(try connection.integer("PRAGMA user_version") ?? 0)
  }

  /// Whether nothing was ever written to the file, or no more than another process does that is
  /// about to make it a graph.
  static func isEmpty(_ connection: Connection) throws -> Bool {
    try connection.integer("PRAGMA application_id") == 0
      && version(of: connection) == 0
      && connection.integer("SELECT count(*) FROM sqlite_master") == 0
  }

  /// Makes an empty file a graph without nodes, unless another process was faster.
  static func initialize(_ connection: Connection) throws {
    try connection.execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL")
    try connection.transaction {
      guard try connection.integer("SELECT count(*) FROM sqlite_master") == 0 else { return }
      try connection.execute("PRAGMA application_id = \(applicationID)")
      try runScripts(after: 0, connection)
      for table in Guard.fixedTables { try connection.execute(Guard.triggers(on: table)) }
      let file = GraphFile(connection)
      try file.refresh()
      try Views(file).remake()
    }
  }

  /// Brings an older file up to this program's version.
  static func migrate(_ connection: Connection) throws {
    guard try version(of: connection) < version else { return }
    try connection.transaction {
      try runScripts(after: version(of: connection), connection)
      for table in Guard.fixedTables where try !Guard.isThere(on: table, connection) {
        try connection.execute(Guard.triggers(on: table))
      }
    }
  }

  private static func runScripts(after version: Int, _ connection: Connection) throws {
    for name in scripts.dropFirst(version) {
      guard let script = Schema.text(named: name) else { preconditionFailure("no \(name)") }
      try connection.execute(script)
    }
    try connection.execute("PRAGMA user_version = \(self.version)")
  }
}

extension Connection {
  /// Runs `body` in a writing transaction that leaves all or nothing.
  fileprivate func transaction(_ body: () throws -> Void) throws {
    try execute("BEGIN IMMEDIATE")
    do {
      try body()
      try execute("COMMIT")
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }
}
