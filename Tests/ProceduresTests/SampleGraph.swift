import Diagnostics
import Foundation
import GraphEngine
import GraphModel
import TestSupport
import Testing

/// A small graph of insights, in a file or in memory, and what queries give on it.
final class SampleGraph {
  enum Place: CaseIterable, Sendable { case memory, file }

  private let database: GraphDatabase
  private let folder: TemporaryFolder

  init(_ place: Place, order: [Int] = Array(0..<SampleGraph.insights.count)) throws {
    folder = try TemporaryFolder()
    database =
      switch place {
      case .memory: .inMemory()
      case .file: try .open(path: folder.url.appending(path: "graph.db").path, mode: .create)
      }
    for index in order { try add(Self.insights[index]) }
  }

  private func add(_ insight: Insight) throws {
    try run(
      """
      MERGE (e:Episode {key: $episode}) ON CREATE SET e.published = date($published)
      CREATE (i:Insight {key: $key, text: $text, published: date($published)})
      CREATE (i)-[:FROM_EPISODE]->(e)
      WITH i UNWIND $entities AS name
      MERGE (c:Entity {name: name})
      CREATE (i)-[:MENTIONS {surface: name}]->(c)
      """,
      [
        "key": .text(insight.key), "text": .text(insight.text),
        "episode": .text(insight.episode), "published": .text(insight.published),
        "entities": .list(insight.entities.map { .text($0) }),
      ])
  }

  @discardableResult
  func run(_ query: String, _ parameters: ValueMap = [:]) throws -> [[Value]] {
    var found: [[Value]] = []
    let budget = Budget(Budget.Limits(timeoutSeconds: 20))
    try database.makeSession().run(
      SourceText(query), parameters: parameters, budget: budget
    ) { event in
      if case .rows(let rows, _) = event { found += rows }
    }
    return found
  }

  /// The first column of a query's rows, as texts.
  func texts(_ query: String) throws -> [String] {
    try run(query).map { row in
      if case .text(let text) = row[0] { text } else { "\(row[0])" }
    }
  }

  /// What a query is refused for.
  func failure(_ query: String) throws -> String {
    let failure = #expect(throws: QueryFailure.self) { try run(query) }
    return failure?.diagnostics.map(\.message).joined(separator: "\n") ?? ""
  }
}
