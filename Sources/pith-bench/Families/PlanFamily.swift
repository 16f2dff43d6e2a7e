import Diagnostics
import GraphModel

extension BenchmarkFamily {
  /// A text that was never seen becomes a plan, beside SQLite compiling the SQL that does the same.
  static let plan = BenchmarkFamily("plan") { bench in
    [
      benchmark("a point query", PointFamily.query, PointFamily.sql, bench),
      benchmark("pairs by count", GroupFamily.pairs, GroupFamily.pairsSQL, bench),
    ]
  }

  private static func benchmark(
    _ name: String, _ query: String, _ sql: String, _ bench: Workbench
  ) -> Benchmark {
    var serial = 0
    return Benchmark(
      name, "EXPLAIN " + query,
      .pith { _ in
        serial += 1
        let rows = try bench.rows("EXPLAIN \(query) // \(serial)", ["id": .integer(0)])
        return [[.boolean(!rows.isEmpty)]]
      },
      .sql { _ in
        _ = try bench.tables.connection.prepare(sql)
        return [[.boolean(true)]]
      })
  }
}
