import GraphModel

extension BenchmarkFamily {
  /// How often a pattern fits in the whole graph.
  static let count = BenchmarkFamily("count") { bench in
    [try twoStepPaths(bench), try triangles(bench)]
  }

  private static func twoStepPaths(_ bench: Workbench) throws -> Benchmark {
    let query = """
      MATCH (:Insight)-[:RELATED_TO]->(:Insight)-[:RELATED_TO]->(:Insight) RETURN count(*)
      """
    let sql = try bench.tables.connection.prepare(
      "SELECT count(*) FROM related a JOIN related b ON b.src = a.dst")
    return Benchmark(
      "paths of two steps", query,
      .pith { _ in try bench.rows(query) }, .sql { _ in try sql.rows() },
      .kernelCount { _ in bench.arrays.twoStepPathCount() })
  }

  private static func triangles(_ bench: Workbench) throws -> Benchmark {
    let query = """
      MATCH (a:Insight)-[:RELATED_TO]->(b:Insight)-[:RELATED_TO]->(c:Insight), \
      (a)-[:RELATED_TO]->(c) RETURN count(*)
      """
    let sql = try bench.tables.connection.prepare(
      """
      SELECT count(*) FROM related a JOIN related b ON b.src = a.dst
      JOIN related c ON c.src = a.src AND c.dst = b.dst
      """)
    return Benchmark(
      "triangles", query,
      .pith { _ in try bench.rows(query) }, .sql { _ in try sql.rows() },
      .kernelCount { _ in bench.arrays.triangleCount() })
  }
}
