import GraphModel

extension BenchmarkFamily {
  /// What is within reach, and how far it is.
  static let path = BenchmarkFamily("path") { bench in
    [try reach(bench), try shortest(bench)]
  }

  private static func reach(_ bench: Workbench) throws -> Benchmark {
    let query = """
      MATCH (:Insight {id: $id})-[:RELATED_TO*1..3]->(other:Insight) RETURN count(DISTINCT other)
      """
    let sql = try bench.tables.connection.prepare(
      """
      WITH RECURSIVE reached (id, steps) AS (
        SELECT dst, 1 FROM related WHERE src = ?
        UNION SELECT dst, steps + 1 FROM reached JOIN related ON src = id WHERE steps < 3)
      SELECT count(DISTINCT id) FROM reached
      """)
    let insights = bench.chosenInsights
    let ids = insights.map { Value.integer(Int64($0)) }
    return Benchmark(
      "insights within three steps", query, variants: ids.count,
      .pith { try bench.rows(query, ["id": ids[$0]]) }, .sql { try sql.rows(ids[$0]) },
      .kernelCount { bench.arrays.reachCount(insights[$0], steps: 3) })
  }

  private static func shortest(_ bench: Workbench) throws -> Benchmark {
    let query = """
      MATCH p = shortestPath((:Insight {id: $from})-[:RELATED_TO*1..15]->(:Insight {id: $to})) \
      RETURN length(p)
      """
    let sql = try bench.tables.connection.prepare(
      """
      WITH RECURSIVE reached (id, steps) AS (
        SELECT ?, 0
        UNION SELECT dst, steps + 1 FROM reached JOIN related ON src = id WHERE steps < 15)
      SELECT steps FROM reached WHERE id = ? LIMIT 1
      """)
    let insights = bench.chosenInsights
    let pairs = zip(insights, insights.dropFirst() + insights.prefix(1)).map { ($0, $1) }
    let ids = pairs.map { (Value.integer(Int64($0.0)), Value.integer(Int64($0.1))) }
    return Benchmark(
      "the shortest path between two insights", query, variants: pairs.count,
      .pith { try bench.rows(query, ["from": ids[$0].0, "to": ids[$0].1]) },
      .sql { try sql.rows(ids[$0].0, ids[$0].1) },
      .kernel {
        let length = bench.arrays.distance(from: pairs[$0].0, to: pairs[$0].1)
        return length.map { [[.integer(Int64($0))]] } ?? []
      })
  }
}
