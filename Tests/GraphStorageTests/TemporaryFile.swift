import Foundation
import GraphModel
import GraphStorage
import TestSupport

/// A path for a graph of one test's own; the file goes with the object.
final class TemporaryFile {
  let path: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "graph.db").path
  }

  func open(
    _ mode: SQLiteGraphStore.OpenMode = .create, busyTimeoutSeconds: Double = 5
  ) throws -> SQLiteGraphStore {
    try SQLiteGraphStore.open(path: path, mode: mode, busyTimeoutSeconds: busyTimeoutSeconds)
  }
}
