import GraphEngine
import GraphModel

/// A copy of a graph's file in the making, with its progress shown.
struct GraphCopy {
  private let database: GraphDatabase

  init(of database: GraphDatabase) {
    self.database = database
  }

  func write(to path: String, under budget: Budget) throws {
    var progress = ProgressBar("copying to \(path)", total: nil)
    defer { progress.finish() }
    try database.backUp(to: path, under: budget) { done, total in
      progress.update(done * Self.pageBytes, of: total * Self.pageBytes)
    }
  }

  /// Those of SQLite, unless it is told otherwise.
  private static let pageBytes = 4_096
}
