import GraphModel

extension BenchmarkFamily {
  /// From one node over its edges.
  static let expand = BenchmarkFamily("expand") { bench in
    [try oneStep(bench), try twoSteps(bench)]
  }

  private static func oneStep(_ bench: Workbench) throws -> Benchmark {
    let query =
      "MATCH (:Insight {id: $id})-[:MENTIONS]->(e:Entity) RETURN e.id, e.name, e.kind"
    let sql = try bench.tables.connection.prepare(
      """
      SELECT e.id, e.name, e.kind FROM mentions m JOIN entity e ON e.id = m.dst WHERE m.src = ?
      """)
    let ids = bench.chosenInsights.map { Value.integer(Int64($0)) }
    return Benchmark(
      "the entities of an insight", query, variants: ids.count,
      .pith { try bench.rows(query, ["id": ids[$0]]) }, .sql { try sql.rows(ids[$0]) })
  }

  private static func twoSteps(_ bench: Workbench) throws -> Benchmark {
    let query = """
      MATCH (:Insight {id: $id})-[:MENTIONS]->(:Entity)<-[:MENTIONS]-(other:Insight) \
      RETURN count(DISTINCT other)
      """
    let sql = try bench.tables.connection.prepare(
      """
      SELECT count(DISTINCT b.src) FROM mentions a JOIN mentions b ON b.dst = a.dst
      WHERE a.src = ? AND b.src <> ?
      """)
    let insights = bench.chosenInsights
    let ids = insights.map { Value.integer(Int64($0)) }
    return Benchmark(
      "insights that share an entity", query, variants: ids.count,
      .pith { try bench.rows(query, ["id": ids[$0]]) }, .sql { try sql.rows(ids[$0], ids[$0]) },
      .kernelCount { bench.arrays.sharingCount(insights[$0]) })
  }
}
