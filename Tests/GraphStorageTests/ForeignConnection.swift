import GRDB
import GraphModel

/// The file as another program sees it: SQLite without what Pith adds.
struct ForeignConnection {
  private let queue: DatabaseQueue

  init(_ file: TemporaryFile) throws {
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: file.path, configuration: configuration)
  }

  func rows(_ sql: String) throws -> [[String]] {
    try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "null" : $0.description }
      }
    }
  }

  func execute(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Runs SQL as if it were Pith's, to do damage that Pith would not.
  func damage(_ sql: String) throws {
    try queue.writeWithoutTransaction { database in
      database.add(
        function: DatabaseFunction("only_pith_may_change_this_graph", argumentCount: 0) { _ in nil }
      )
      try database.execute(sql: sql)
    }
  }
}
