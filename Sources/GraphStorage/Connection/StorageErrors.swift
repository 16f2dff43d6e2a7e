import GRDB
import GRDBSQLite
import GraphModel

extension Connection {
  /// What went wrong, after a call that returned `code`.
  func error(_ code: Int32) -> any Error {
    if code & 0xFF == SQLITE_INTERRUPT { return stopReason ?? BudgetError.cancelled }
    let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown"
    return GraphError(
      code: code, message: message, path: path, busyTimeoutSeconds: busyTimeoutSeconds)
  }
}

extension GraphError {
  /// What SQLite says, in the graph's words.
  init(code: Int32, message: String, path: String, busyTimeoutSeconds: Double) {
    self =
      switch code & 0xFF {
      case SQLITE_BUSY: .busy(path: path, seconds: busyTimeoutSeconds)
      case SQLITE_READONLY: .readOnly
      case SQLITE_CORRUPT: .damaged(path: path, reason: message)
      case SQLITE_NOTADB: .notAGraph(path: path, reason: "it is not an SQLite file")
      default: .storage(path: path, reason: message)
      }
  }

  init(_ error: DatabaseError, path: String, busyTimeoutSeconds: Double) {
    self.init(
      code: error.extendedResultCode.rawValue, message: error.message ?? "unknown", path: path,
      busyTimeoutSeconds: busyTimeoutSeconds)
  }
}
