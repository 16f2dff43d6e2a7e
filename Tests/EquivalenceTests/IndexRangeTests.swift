import Diagnostics
import GraphModel
import TestSupport
import Testing

/// What an index finds in a range, or first in an order, is what a scan finds; whatever the values are.
@Suite struct IndexRangeTests {
  private static let bounds = [
    "1", "2.5", "-1", "9007199254740992", "''", "'a'", "'x'", "true", "null",
    "date('2024-03-05')", "date('1969-01-01')", "date('-0044-03-15')",
    "localdatetime('2024-01-01T10:00')",
  ]

  static let queries =
    bounds.flatMap { bound in
      ["A.x", "A.m", "B.m", "B.s", "C.d"].map { place in
        let (label, key) = (place.prefix(1), place.suffix(1))
        return """
          MATCH (n:\(label)) WHERE n.\(key) >= \(bound) RETURN 1 AS w, n
          UNION ALL MATCH (n:\(label)) WHERE n.\(key) < \(bound) RETURN 2 AS w, n
          UNION ALL MATCH (n:\(label)) WHERE n.\(key) > \(bound) AND n.\(key) <= \(bound) RETURN 3 AS w, n
          UNION ALL MATCH (n:\(label)) WHERE \(bound) < n.\(key) AND n.\(key) < \(bound) RETURN 4 AS w, n
          """
      }
    }
    + ["'a'", "'x'", "''", "'é'"].map {
      "MATCH (n:B) WHERE n.s STARTS WITH \($0) RETURN n UNION ALL MATCH (n:A) WHERE n.m STARTS WITH \($0) RETURN n"
    }
    + ["A.x", "A.m", "B.m", "B.s", "C.d"].flatMap { place in
      ["", " DESC"].flatMap { way in
        ["LIMIT 2", "SKIP 1 LIMIT 3", "SKIP $skip LIMIT 1"].map { part in
          "MATCH (n:\(place.prefix(1))) RETURN n ORDER BY n.\(place.suffix(1))\(way) \(part)"
        }
      }
    }

  @Test(arguments: queries)
  func anIndexFindsWhatAScanFinds(_ query: String) throws {
    for seed in UInt64(0)..<10 {
      let graph = RandomGraph.make(seed: seed)
      let parameters: ValueMap = ["skip": .integer(Int64(seed % 3))]
      let asWritten = EngineVariant(isFile: false, isOptimized: false)
      let scanned = try asWritten.run(query, parameters: parameters, on: graph)
      let indexed = try EngineVariant(isFile: true, isOptimized: true)
        .run(query, parameters: parameters, on: graph)
      let problem =
        scanned.error?.message ?? indexed.error?.message
        ?? RowComparison.difference(scanned.rows, indexed.rows)
      guard let problem else { continue }
      Issue.record("seed \(seed)\n\(query)\n\(graph)\n\(problem)")
      return
    }
  }
}
