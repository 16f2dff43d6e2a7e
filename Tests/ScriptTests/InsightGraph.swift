import Foundation
import GraphEngine
import GraphImport
import GraphModel

/// The insights of `data/insights` in memory, for scripts that only read.
enum InsightGraph {
  static let library = ScriptLibrary(folders: [])

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data/insights")

  static var hasDates: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "episodes.jsonl").path)
  }

  /// A graph that has all of them, the files in the order of their names.
  static func make() throws -> GraphDatabase {
    let database = GraphDatabase.inMemory()
    var options = ImportOptions()
    options.recordedAt = ZonedDateTime(iso: "2026-01-01T00:00:00Z")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".jsonl") }.sorted()
    try database.importing(options, under: Budget()) { sources in
      for file in files {
        _ = try sources.take(try FileSource(path: folder.appending(path: file).path))
      }
    }
    return database
  }
}

/// A budget that no honest script needs.
func smallBudget() -> Budget {
  Budget(Budget.Limits(timeoutSeconds: 60, rows: 100_000))
}
