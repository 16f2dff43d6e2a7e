import Diagnostics
import Foundation
import GraphEngine
import GraphImport
import GraphModel

/// What benchmarks work on: one generated graph as Pith's file, as hand-made tables and as arrays.
final class Workbench {
  let graph: InsightGraph
  let lines: [UInt8]
  let arrays: GraphArrays
  let tables: HandMadeTables
  let database: GraphDatabase
  let session: QuerySession

  /// Where its files are; goes with it.
  private let folder: URL

  init(scale: Double, seed: UInt64) throws {
    graph = InsightGraph(scale: scale, seed: seed)
    lines = graph.jsonLines()
    arrays = GraphArrays(graph)
    folder = FileManager.default.temporaryDirectory.appending(path: "pith-bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    tables = try HandMadeTables(path: folder.appending(path: "tables.db").path, with: graph)
    database = try Self.load(lines, path: folder.appending(path: "graph.db").path)
    session = database.makeSession()
    for label in ["Insight", "Entity"] {
      _ = try rows("CREATE INDEX FOR (n:\(label)) ON (n.id)")
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The rows of a query that Pith runs.
  func rows(_ query: String, _ parameters: ValueMap = [:]) throws -> [[Value]] {
    try session.rows(query, parameters)
  }

  /// Some insights to ask for, spread over all.
  var chosenInsights: [Int32] {
    (0..<5).map { Int32((2 * $0 + 1) * graph.insights.count / 10) }
  }

  /// Runs `body` with the path of a file that is not there yet and goes afterwards.
  func withNewFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = folder.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "new.db").path)
  }

  /// A new file of Pith's that holds a graph given as JSON Lines.
  static func load(_ lines: [UInt8], path: String) throws -> GraphDatabase {
    let database = try GraphDatabase.open(path: path, mode: .create)
    var options = ImportOptions()
    options.format = .graphJSONLines
    options.isStrict = true
    _ = try database.importing(options, under: Budget()) { try $0.take(BytesInMemory(lines)) }
    return database
  }
}

extension QuerySession {
  /// All rows of a query.
  func rows(_ query: String, _ parameters: ValueMap = [:]) throws -> [[Value]] {
    var all: [[Value]] = []
    try run(SourceText(query), parameters: parameters, budget: Budget()) { event in
      if case .rows(let rows, _) = event { all += rows }
    }
    return all
  }
}
