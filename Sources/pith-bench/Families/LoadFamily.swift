import GraphEngine
import GraphModel

extension BenchmarkFamily {
  /// The whole graph goes into a new file: for Pith from JSON Lines, with indexes, full text and
  /// projections; for the tables from arrays, with their indexes and full text.
  static let load = BenchmarkFamily("load") { bench in
    [
      Benchmark(
        "the whole graph into a new file", "import of \(bench.graph.elementCount) elements",
        .pith { _ in
          try bench.withNewFile { path in
            let session = try Workbench.load(bench.lines, path: path).makeSession()
            return [
              try counts("MATCH (n) RETURN count(*)", "MATCH ()-[r]->() RETURN count(*)") {
                try session.rows($0)
              }
            ]
          }
        },
        .sql { _ in
          try bench.withNewFile { path in
            let tables = try HandMadeTables(path: path, with: bench.graph)
            return [try counts(nodeCount, edgeCount) { try tables.connection.prepare($0).rows() }]
          }
        })
    ]
  }

  private static let nodeCount =
    "SELECT (SELECT count(*) FROM entity) + (SELECT count(*) FROM insight)"
  private static let edgeCount =
    "SELECT (SELECT count(*) FROM mentions) + (SELECT count(*) FROM related)"

  /// The numbers that some queries answer.
  private static func counts(
    _ queries: String..., answer: (String) throws -> [[Value]]
  ) throws -> [Value] {
    try queries.flatMap { try answer($0).flatMap { $0 } }
  }
}
