import Foundation
import GRDB
import GraphModel

/// How a file is opened.
enum DatabaseFile {
  static func open(
    _ path: String, _ mode: SQLiteGraphStore.OpenMode, busyTimeoutSeconds: Double
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = mode == .readOnly
    configuration.busyMode = .timeout(busyTimeoutSeconds)
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    do {
      return try DatabaseQueue(path: literal(path), configuration: configuration)
    } catch let error as DatabaseError where mode == .readOnly && isUnloggable(error, path) {
      return try DatabaseQueue(path: immutable(path), configuration: configuration)
    }
  }

  /// A path that SQLite does not take for a URI or for a database in memory.
  static func literal(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  /// Whether a file cannot be read only because there is no place for its log, which is empty.
  private static func isUnloggable(_ error: DatabaseError, _ path: String) -> Bool {
    let codes: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY]
    guard codes.contains(error.resultCode) else { return false }
    let log = try? FileManager.default.attributesOfItem(atPath: "\(path)-wal")
    return (log?[.size] as? Int ?? 0) == 0
  }

  /// The file as a URI that promises SQLite that nobody writes.
  private static func immutable(_ path: String) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "/-_.")
    let escaped = literal(path).addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  /// Makes or checks the file that was opened, and sets what a connection needs.
  static func prepare(_ connection: Connection, _ mode: SQLiteGraphStore.OpenMode) throws {
    try Guard.register(on: connection)
    switch mode {
    case .create:
      if try FileFormat.isEmpty(connection) { try FileFormat.initialize(connection) }
    case .readWrite, .readOnly:
      break
    }
    try FileFormat.check(connection)
    if mode != .readOnly { try FileFormat.migrate(connection) }
    try connection.execute(
      """
      PRAGMA synchronous = FULL; PRAGMA mmap_size = 2147418112; PRAGMA journal_size_limit = 67108864
      """)
    try connection.setCache(bytes: Connection.cacheBytes)
  }
}
