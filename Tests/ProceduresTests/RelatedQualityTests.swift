import Diagnostics
import Foundation
import GraphEngine
import GraphImport
import GraphModel
import Testing

/// How well `related` finds what belongs together, beside plain search for an insight's own words:
/// nDCG@5 on the clusters of `Tests/Labelled/clusters.txt`, linked by the shipped vocabulary.
struct RelatedQualityTests {
  @Test func relatedIsBetterThanSearchWhereEntitiesAreSharedAndNotWorseElsewhere() throws {
    let graph = try ClusteredInsights()
    let gains = try graph.insights.map { insight in
      (
        related: graph.gain(of: try graph.related(to: insight), for: insight),
        plain: graph.gain(of: try graph.search(like: insight), for: insight),
        sharesEntities: try graph.sharesEntities(insight)
      )
    }
    for isShared in [true, false] {
      let group = gains.filter { $0.sharesEntities == isShared }
      let related = group.map(\.related).reduce(0, +) / Double(group.count)
      let plain = group.map(\.plain).reduce(0, +) / Double(group.count)
      #expect(group.count > 30)
      #expect(
        related >= plain + (isShared ? 0.05 : 0), "\(isShared): \(related) and \(plain)")
    }
  }
}

/// Insights in a graph in memory, and the cluster that each is of.
private struct ClusteredInsights {
  struct Insight: Hashable {
    let id: String
    let cluster: String
    let text: String
  }

  let insights: [Insight]
  private let session: QuerySession

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Labelled/clusters.txt"), encoding: .utf8)
    let groups = text.split(separator: "# ").map { $0.split(separator: "\n").map(String.init) }
    insights = groups.flatMap { group in
      group.dropFirst().enumerated().map {
        Insight(id: "\(group[0]) \($0.offset)", cluster: group[0], text: $0.element)
      }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let rows = insights.map { "\($0.id),\"\($0.text.replacing("\"", with: "\"\""))\"" }
    try (["id,text"] + rows).joined(separator: "\n").write(
      to: file, atomically: true, encoding: .utf8)
    let database = GraphDatabase.inMemory()
    var options = ImportOptions()
    options.recordedAt = ZonedDateTime(iso: "2026-01-01T00:00:00Z")
    try database.importing(options, under: Budget()) { sources in
      _ = try sources.take(try FileSource(path: file.path))
    }
    session = database.makeSession()
  }

  func related(to insight: Insight) throws -> [String] {
    try ids(
      """
      MATCH (i:Insight {external_id: $id}) CALL related(i, {limit: 5}) YIELD insight
      RETURN insight.external_id
      """, ["id": .text(insight.id)])
  }

  func search(like insight: Insight) throws -> [String] {
    let words = insight.text.split { !($0.isLetter || $0.isNumber) }.map { "\"\($0)\"" }
    let found = try ids(
      "CALL search($words, {limit: 6}) YIELD node RETURN node.external_id",
      ["words": .text(words.joined(separator: " OR "))])
    return Array(found.filter { $0 != insight.id }.prefix(5))
  }

  /// Whether another insight of its cluster names something that it names too.
  func sharesEntities(_ insight: Insight) throws -> Bool {
    let others = try ids(
      """
      MATCH (i:Insight {external_id: $id})-[:MENTIONS]->()<-[:MENTIONS]-(other)
      RETURN DISTINCT other.external_id
      """, ["id": .text(insight.id)])
    return insights.contains { $0.cluster == insight.cluster && others.contains($0.id) }
  }

  /// nDCG@5: how many of the first five are of the same cluster, earlier ones counting more.
  func gain(of found: [String], for insight: Insight) -> Double {
    let wanted = Set(insights.filter { $0.cluster == insight.cluster && $0 != insight }.map(\.id))
    let discounts = (0..<5).map { 1 / log2(Double($0) + 2) }
    let ideal = discounts.prefix(wanted.count).reduce(0, +)
    return zip(found, discounts).filter { wanted.contains($0.0) }.map(\.1).reduce(0, +) / ideal
  }

  private func ids(_ query: String, _ parameters: ValueMap) throws -> [String] {
    var found: [String] = []
    try session.run(SourceText(query), parameters: parameters, budget: Budget()) { event in
      guard case .rows(let rows, _) = event else { return }
      for row in rows { if case .text(let id) = row[0] { found.append(id) } }
    }
    return found
  }
}
