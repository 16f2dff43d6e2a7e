import GraphModel

extension BenchmarkFamily {
  /// All insights with two words, ranked and with snippets, by the full-text index.
  static let fullText = BenchmarkFamily("full text") { bench in
    let query = "CALL search($words, {limit: 1000000}) YIELD node RETURN node.id"
    let sql = try bench.tables.connection.prepare(
      """
      SELECT rowid, bm25(texts), snippet(texts, -1, '[', ']', '...', 16)
      FROM texts WHERE texts MATCH ? ORDER BY rank
      """)
    let words = Value.text(InsightWords.rare.joined(separator: " AND "))
    return [
      Benchmark(
        "insights with two words, ranked", query,
        .pith { _ in try bench.rows(query, ["words": words]) },
        .sql { _ in try sql.rows(words).map { Array($0.prefix(1)) } })
    ]
  }
}
