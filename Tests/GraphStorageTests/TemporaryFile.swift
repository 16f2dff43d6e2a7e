import Foundation
import GraphModel
import GraphStorage

/// A path for a graph of one test's own; the file goes with the object.
final class TemporaryFile {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "pith-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "graph.db").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func open(
    _ mode: SQLiteGraphStore.OpenMode = .create, busyTimeoutSeconds: Double = 5
  ) throws -> SQLiteGraphStore {
    try SQLiteGraphStore.open(path: path, mode: mode, busyTimeoutSeconds: busyTimeoutSeconds)
  }
}
