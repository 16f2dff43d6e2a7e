import GraphModel
import QuerySyntax

extension BenchmarkFamily {
  /// A text becomes a syntax tree, beside SQLite compiling the SQL that does the same.
  static let parse = BenchmarkFamily("parse") { bench in
    [
      benchmark("a point query", PointFamily.query, PointFamily.sql, bench),
      benchmark("pairs by count", GroupFamily.pairs, GroupFamily.pairsSQL, bench),
    ]
  }

  private static func benchmark(
    _ name: String, _ query: String, _ sql: String, _ bench: Workbench
  ) -> Benchmark {
    Benchmark(
      name, query,
      .pith { _ in [[.integer(Int64(Parser.parse(query).statements.count))]] },
      .sql { _ in
        _ = try bench.tables.connection.prepare(sql)
        return [[.integer(1)]]
      })
  }
}
