package import GraphModel
import TextAnalysis

/// A full-text index made from the texts, for a graph whose store keeps none.
package final class ScannedTexts: FullTextIndex {
  private var texts: [NodeID: [[String]]] = [:]
  private var postings: [String: [TermPosting]] = [:]
  private var termCount = 0

  /// Reads the texts and titles of all insights.
  package init(_ reader: any GraphReader) throws {
    let scan = try reader.scanNodes(label: "Insight", properties: ["text", "title"])
    while let batch = try scan.next(maximum: 1_024) {
      for (row, node) in batch.nodes.enumerated() {
        add(node, batch.properties.map { $0[row] })
      }
    }
  }

  private func add(_ node: NodeID, _ values: [Value]) {
    let stems = values.map { value -> [String] in
      if case .text(let text) = value { TextTerm.terms(of: text).map(\.stem) } else { [] }
    }
    texts[node] = stems
    termCount += stems.reduce(0) { $0 + $1.count }
    var counts: [String: Int] = [:]
    for stem in stems.joined() { counts[stem, default: 0] += 1 }
    for (stem, count) in counts {
      postings[stem, default: []].append(TermPosting(node: node, count: count))
    }
  }

  package func matches(_ query: String) throws -> [NodeID] {
    let query = try TextQuery(parsing: query)
    return candidates(for: query).filter { query.matches(texts[$0] ?? []) }.sorted()
  }

  /// The nodes that have the words of a query, whatever their order.
  private func candidates(for query: TextQuery) -> Set<NodeID> {
    switch query {
    case .phrase(let phrase): candidates(for: phrase)
    case .near(let phrases, _): Self.intersection(of: phrases.map(candidates))
    case .and(let left, let right): candidates(for: left).intersection(candidates(for: right))
    case .or(let left, let right): candidates(for: left).union(candidates(for: right))
    case .not(let left, _): candidates(for: left)
    }
  }

  private func candidates(for phrase: TextQuery.Phrase) -> Set<NodeID> {
    let last = phrase.stems.count - 1
    return Self.intersection(
      of: phrase.stems.enumerated().map { position, stem in
        Set(found(stem, isPrefix: phrase.isPrefix && position == last).map(\.node))
      })
  }

  private static func intersection(of sets: [Set<NodeID>]) -> Set<NodeID> {
    let ordered = sets.sorted { $0.count < $1.count }
    return ordered.dropFirst().reduce(ordered.first ?? []) { $0.intersection($1) }
  }

  package func postings(of term: String, isPrefix: Bool) throws -> [TermPosting] {
    found(term, isPrefix: isPrefix)
  }

  private func found(_ term: String, isPrefix: Bool) -> [TermPosting] {
    guard isPrefix else { return postings[term] ?? [] }
    var counts: [NodeID: Int] = [:]
    for (stem, found) in postings where stem.hasPrefix(term) {
      for posting in found { counts[posting.node, default: 0] += posting.count }
    }
    return counts.keys.sorted().map { TermPosting(node: $0, count: counts[$0] ?? 0) }
  }

  package func nodeCount(of term: String) throws -> Int { postings[term]?.count ?? 0 }

  package func lengths(of nodes: [NodeID]) throws -> [Int] {
    nodes.map { texts[$0]?.reduce(0) { $0 + $1.count } ?? 0 }
  }

  package func totals() throws -> (nodes: Int, terms: Int) { (texts.count, termCount) }
}

extension GraphReader {
  /// The store's full-text index, or one made from its texts.
  package func searchableTexts() throws -> any FullTextIndex {
    if let fullText { return fullText }
    return try derived?.value { try ScannedTexts(self) } ?? ScannedTexts(self)
  }
}
