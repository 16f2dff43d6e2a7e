import GraphModel

extension BenchmarkFamily {
  /// All texts are looked through, for a regular expression and for words.
  static let regex = BenchmarkFamily("regex") { bench in
    let words = InsightWords.rare
    let matching = "MATCH (i:Insight) WHERE i.text =~ $pattern RETURN count(*)"
    let containing =
      "MATCH (i:Insight) WHERE i.text CONTAINS $a AND i.text CONTAINS $b RETURN count(*)"
    let sql = try bench.tables.connection.prepare(
      "SELECT count(*) FROM insight WHERE instr(text, ?) > 0 AND instr(text, ?) > 0")
    let pattern = Value.text("(?s).*\(InsightWords.pattern).*")
    return [
      Benchmark(
        "texts that match", matching,
        .pith { _ in try bench.rows(matching, ["pattern": pattern]) },
        .kernelCount { _ in try bench.arrays.texts.count(matching: InsightWords.pattern) }),
      Benchmark(
        "texts with two words", containing,
        .pith { _ in try bench.rows(containing, ["a": .text(words[0]), "b": .text(words[1])]) },
        .sql { _ in try sql.rows(.text(words[0]), .text(words[1])) },
        .kernelCount { _ in bench.arrays.texts.count(containing: words) }),
    ]
  }
}
