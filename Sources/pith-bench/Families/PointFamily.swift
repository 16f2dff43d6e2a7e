import GraphModel

/// The texts of the family `point`, which other families parse and plan.
enum PointFamily {
  static let query = "MATCH (i:Insight {id: $id}) RETURN i.id, i.title, i.score"
  static let sql = "SELECT id, title, score FROM insight WHERE id = ?"
}

extension BenchmarkFamily {
  /// A node's properties by its key.
  static let point = BenchmarkFamily("point") { bench in
    let ids = bench.chosenInsights.map { Value.integer(Int64($0)) }
    let sql = try bench.tables.connection.prepare(PointFamily.sql)
    return [
      Benchmark(
        "an insight by its key", PointFamily.query, variants: ids.count,
        .pith { try bench.rows(PointFamily.query, ["id": ids[$0]]) },
        .sql { try sql.rows(ids[$0]) })
    ]
  }
}
