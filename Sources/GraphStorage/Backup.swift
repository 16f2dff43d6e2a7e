import Foundation
import GRDB
package import GraphModel

extension SQLiteGraphStore {
  /// Writes a copy of the file to a path at which there is nothing yet, whatever others do to the
  /// file meanwhile.
  ///
  /// `progress` gets the pages done and all of them. The copy is there whole, or not at all.
  package func backUp(
    to path: String, under budget: Budget, progress: (_ done: Int, _ total: Int) -> Void
  ) throws {
    let files = FileManager.default
    if files.fileExists(atPath: path) { throw Self.isTaken(path) }
    let partial = "\(path).partial"
    try? files.removeItem(atPath: partial)
    defer { try? files.removeItem(atPath: partial) }
    do {
      let copy = try DatabaseQueue(path: DatabaseFile.literal(partial))
      try withoutActuallyEscaping(progress) { progress in
        try source.backup(to: copy, pagesPerStep: 1_024) { state in
          progress(state.completedPageCount, state.totalPageCount)
          if !state.isCompleted { try budget.check() }
        }
      }
      try copy.close()
    } catch let error as DatabaseError {
      throw GraphError.storage(path: path, reason: error.message ?? "SQLite error")
    }
    guard link(partial, path) == 0 else {
      throw errno == EEXIST
        ? Self.isTaken(path)
        : GraphError.storage(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func isTaken(_ path: String) -> GraphError {
    .storage(path: path, reason: "there is a file of that name already")
  }
}
