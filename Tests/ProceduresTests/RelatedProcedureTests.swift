import Foundation
import TestSupport
import Testing

struct RelatedProcedureTests {
  private static let toA1 = "CALL related('a1') YIELD insight RETURN insight.key"

  @Test(arguments: SampleGraph.Place.allCases)
  func sharedEntitiesAndWordsComeFirst(place: SampleGraph.Place) throws {
    let found = try SampleGraph(place).texts(Self.toA1)
    #expect(Set(found.prefix(2)) == ["a2", "a3"])
    #expect(!found.contains("a1"))
  }

  @Test func aNearDuplicateIsDropped() throws {
    #expect(!(try SampleGraph(.file).texts(Self.toA1)).contains("a4"))
  }

  @Test func theSameEpisodeIsSkippedUnlessAskedFor() throws {
    let graph = try SampleGraph(.file)
    let query = { (options: String) in
      "CALL related('b1', {\(options)}) YIELD insight RETURN insight.key"
    }
    #expect(!(try graph.texts(query("limit: 5"))).contains("b3"))
    #expect(try graph.texts(query("sameEpisode: true")).contains("b3"))
  }

  @Test func onlyEarlierInsightsWhereADayIsGiven() throws {
    let found = try SampleGraph(.file).texts(
      "CALL related('a3', {before: date('2024-02-01')}) YIELD insight RETURN insight.key")
    #expect(found.contains("a1"))
    #expect(!found.contains("a2"))
  }

  @Test func theReasonsSayWhy() throws {
    let found = try SampleGraph(.file).texts(
      """
      CALL related('a1') YIELD insight, reasons WITH insight, reasons WHERE insight.key = 'a3'
      UNWIND reasons AS reason RETURN reason
      """)
    #expect(found.contains { $0.hasPrefix("both mention Norway (IDF ") })
    #expect(found.contains { $0.hasPrefix("shared words: ") && $0.contains("hydropow") })
    #expect(found.last == "published 60 days later")
  }

  @Test(arguments: SampleGraph.Place.allCases, [1, 2, 3] as [UInt64])
  func theOrderOfInsertionDoesNotMatter(place: SampleGraph.Place, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let order = SampleGraph.insights.indices.shuffled(using: &generator)
    let query =
      "MATCH (i:Insight) WITH i ORDER BY i.key CALL related(i) "
      + "YIELD insight, score, reasons RETURN i.key + insight.key + score + reasons[0]"
    let straight = try SampleGraph(place).texts(query)
    #expect(try SampleGraph(place, order: Array(order)).texts(query) == straight, "seed \(seed)")
  }

  @Test func relatedIsBetterThanPlainSearchWhereEntitiesAreShared() throws {
    let graph = try SampleGraph(.file)
    var (related, plain) = (0.0, 0.0)
    for insight in SampleGraph.insights where "abc".contains(insight.cluster) {
      let words = insight.text.split { !$0.isLetter }.joined(separator: " OR ")
      related += gain(
        try graph.texts(
          "CALL related('\(insight.key)', {limit: 5}) YIELD insight RETURN insight.key"),
        for: insight)
      plain += gain(
        try graph.texts("CALL search('\(words)', {limit: 6}) YIELD node RETURN node.key")
          .filter { $0 != insight.key }, for: insight)
    }
    #expect(related >= plain + 0.05 * 9, "related \(related), plain \(plain)")
  }

  /// nDCG@5: how many of the first five are of the same cluster, earlier ones counting more.
  private func gain(_ found: [String], for insight: SampleGraph.Insight) -> Double {
    let wanted = SampleGraph.insights.filter { other in
      other.cluster == insight.cluster && other.key != insight.key
        && other.episode != insight.episode && Set([other.key, insight.key]) != ["a1", "a4"]
    }
    let discounts = (0..<5).map { 1 / log2(Double($0) + 2) }
    let ideal = discounts.prefix(wanted.count).reduce(0, +)
    let keys = wanted.map(\.key)
    let gained = zip(found, discounts).filter { keys.contains($0.0) }.map(\.1).reduce(0, +)
    return ideal == 0 ? 0 : gained / ideal
  }
}
