import GraphModel

/// The texts of the family `group`, one of which other families parse and plan.
enum GroupFamily {
  static let top = """
    MATCH (:Insight)-[:MENTIONS]->(e:Entity)
    RETURN e.id, count(*) AS times ORDER BY times DESC, e.id LIMIT 10
    """
  static let topSQL = """
    SELECT dst, count(*) AS times FROM mentions GROUP BY dst ORDER BY times DESC, dst LIMIT 10
    """
  static let pairs = """
    MATCH (a:Entity {kind: 'Country'})<-[:MENTIONS]-(:Insight)-[:MENTIONS]->(b:Entity)
    WHERE b.kind <> 'Country'
    RETURN a.id, b.id, count(*) AS times ORDER BY times DESC, a.id, b.id LIMIT 20
    """
  static let pairsSQL = """
    SELECT m.dst AS a, n.dst AS b, count(*) AS times
    FROM entity ea CROSS JOIN mentions m ON m.dst = ea.id CROSS JOIN mentions n ON n.src = m.src
    CROSS JOIN entity eb ON eb.id = n.dst
    WHERE ea.kind = 'Country' AND eb.kind <> 'Country'
    GROUP BY a, b ORDER BY times DESC, a, b LIMIT 20
    """
}

extension BenchmarkFamily {
  /// Counts by a node and by a pair of nodes, the highest first.
  static let group = BenchmarkFamily("group") { bench in
    let top = try bench.tables.connection.prepare(GroupFamily.topSQL)
    let pairs = try bench.tables.connection.prepare(GroupFamily.pairsSQL)
    return [
      Benchmark(
        "the most mentioned entities", GroupFamily.top,
        .pith { _ in try bench.rows(GroupFamily.top) }, .sql { _ in try top.rows() },
        .kernel { _ in
          bench.arrays.topEntities(10).map {
            [.integer(Int64($0.entity)), .integer(Int64($0.count))]
          }
        }),
      Benchmark(
        "pairs mentioned together", GroupFamily.pairs,
        .pith { _ in try bench.rows(GroupFamily.pairs) }, .sql { _ in try pairs.rows() },
        .kernel { _ in
          bench.arrays.topCoMentions(20).map {
            [.integer(Int64($0.country)), .integer(Int64($0.other)), .integer(Int64($0.count))]
          }
        }),
    ]
  }
}
