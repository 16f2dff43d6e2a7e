import Foundation
import GRDB
package import GraphModel

/// A graph in an SQLite file.
package final class SQLiteGraphStore: GraphStore {
  package enum OpenMode: Sendable {
    /// Makes the file where there is none.
    case create
    case readWrite
    case readOnly
  }

  package let isPersistent = true
  package let isReadOnly: Bool

  private let queue: DatabaseQueue
  private let file: GraphFile
  private let session: SQLiteSession

  /// Opens a file; throws where it is not a graph, or is of a newer version.
  package static func open(
    path: String, mode: OpenMode, busyTimeoutSeconds: Double = 5
  ) throws -> SQLiteGraphStore {
    if mode != .create, !FileManager.default.fileExists(atPath: path) {
      throw GraphError.fileNotFound(path: path)
    }
    let folder = (path as NSString).deletingLastPathComponent
    if mode == .create, !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      throw GraphError.storage(path: path, reason: "there is no folder '\(folder)'")
    }
    do {
      return try SQLiteGraphStore(path, mode, busyTimeoutSeconds)
    } catch let error as DatabaseError {
      throw GraphError(error, path: path, busyTimeoutSeconds: busyTimeoutSeconds)
    }
  }

  private init(_ path: String, _ mode: OpenMode, _ busyTimeoutSeconds: Double) throws {
    let queue = try DatabaseFile.open(path, mode, busyTimeoutSeconds: busyTimeoutSeconds)
    let connection = try queue.inDatabase { database in
      guard let handle = database.sqliteConnection else { throw GraphError.readOnly }
      return Connection(handle: handle, path: path, busyTimeoutSeconds: busyTimeoutSeconds)
    }
    self.queue = queue
    isReadOnly = mode == .readOnly
    file = GraphFile(connection)
    session = SQLiteSession(file)
    try queue.inDatabase { _ in try DatabaseFile.prepare(connection, mode) }
  }

  deinit {
    queue.unsafeReentrantWrite { _ in
      file.connection.finalizeStatements()
      file.connection.endWatch()
    }
  }

  /// What a copy is made from.
  var source: DatabaseQueue { queue }

  package func access<Result>(
    under budget: Budget, _ body: (any GraphSession) throws -> Result
  ) throws -> Result {
    try queue.unsafeReentrantWrite { _ in
      let outer = file.connection.budget
      file.connection.budget = budget
      defer { file.connection.budget = outer }
      return try body(session)
    }
  }

  /// Stores packed arrays of the graph as it is (or drops those that are there), and has SQLite
  /// look at its statistics.
  package func optimize(dropping: Bool = false, under budget: Budget = Budget()) throws {
    try access(under: budget) { session in
      try session.begin(.write)
      do {
        let stored = StoredProjections(file.connection)
        if dropping {
          try stored.drop()
        } else {
          try stored.save(file, at: file.catalogue.sequence ?? 0)
        }
        try file.connection.execute("PRAGMA optimize")
      } catch {
        try? session.rollback()
        throw error
      }
      try session.commit()
      file.projections.forget()
    }
  }

  /// Looks at everything in the file and says what is not as it must be; changes nothing.
  package func check(under budget: Budget = Budget()) throws -> [StorageProblem] {
    do {
      return try access(under: budget) { session in
        try session.begin(isReadOnly ? .read : .write)
        defer { try? session.rollback() }
        return try FileCheck(file).run(canWrite: !isReadOnly)
      }
    } catch GraphError.damaged(_, let reason) {
      return [.damagedPages(reason)]
    }
  }
}
