import GraphModel

extension BenchmarkFamily {
  /// Changes, each on the disk before its answer.
  static let write = BenchmarkFamily("write") { bench in
    [try manyEdges(bench), try oneInsight(bench)]
  }

  private static func manyEdges(_ bench: Workbench) throws -> Benchmark {
    let query = """
      UNWIND $pairs AS pair MATCH (a:Insight {id: pair[0]}), (b:Insight {id: pair[1]}) \
      CREATE (a)-[:CITES]->(b) RETURN count(*)
      """
    let count = bench.graph.insights.count
    let pairs = (0..<1_000).map { (Int64($0 * 7 % count), Int64($0 * 31 % count)) }
    let parameter = Value.list(pairs.map { .list([.integer($0.0), .integer($0.1)]) })
    let tables = try InsertStatements(bench.tables.connection)
    var inserted: Int64 = 0
    return Benchmark(
      "1,000 edges in one transaction", query,
      .pith { _ in try bench.rows(query, ["pairs": parameter]) },
      .sql { _ in
        let count = Int64(try tables.insertEdges(pairs, from: inserted))
        inserted += count
        return [[.integer(count)]]
      })
  }

  private static func oneInsight(_ bench: Workbench) throws -> Benchmark {
    let query = "CREATE (i:Insight {id: $id, title: $title, text: $text, score: 0.5}) RETURN i.id"
    let tables = try InsertStatements(bench.tables.connection)
    let texts = bench.graph.insights.prefix(16).map { (Value.text($0.title), Value.text($0.text)) }
    let first = Int64(bench.graph.insights.count)
    var (made, inserted) = (first, first)
    return Benchmark(
      "one insight", query,
      .pith { _ in
        let (title, text) = texts[Int(made) % texts.count]
        made += 1
        _ = try bench.rows(query, ["id": .integer(made), "title": title, "text": text])
        return [[.integer(1)]]
      },
      .sql { _ in
        let (title, text) = texts[Int(inserted) % texts.count]
        inserted += 1
        try tables.insertInsight(.integer(inserted), title, text)
        return [[.integer(1)]]
      })
  }
}
