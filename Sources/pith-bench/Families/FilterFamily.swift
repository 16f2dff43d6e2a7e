import GraphModel

extension BenchmarkFamily {
  /// Nodes by what is true of a property, where no index helps.
  static let filter = BenchmarkFamily("filter") { bench in
    let scored = "MATCH (i:Insight) WHERE i.score >= $least AND i.score < $most RETURN count(*)"
    let ofKind = "MATCH (e:Entity) WHERE e.kind = $kind RETURN count(*)"
    let scoredSQL = try bench.tables.connection.prepare(
      "SELECT count(*) FROM insight WHERE score >= ? AND score < ?")
    let ofKindSQL = try bench.tables.connection.prepare(
      "SELECT count(*) FROM entity NOT INDEXED WHERE kind = ?")
    let range = 0.25..<0.5
    let (least, most) = (Value.float(range.lowerBound), Value.float(range.upperBound))
    return [
      Benchmark(
        "insights with a score in a range", scored,
        .pith { _ in try bench.rows(scored, ["least": least, "most": most]) },
        .sql { _ in try scoredSQL.rows(least, most) },
        .kernelCount { _ in bench.arrays.countOfScores(in: range) }),
      Benchmark(
        "entities of a kind", ofKind,
        .pith { _ in try bench.rows(ofKind, ["kind": .text("Country")]) },
        .sql { _ in try ofKindSQL.rows(.text("Country")) },
        .kernelCount { _ in bench.arrays.countOfCountries() }),
    ]
  }
}
