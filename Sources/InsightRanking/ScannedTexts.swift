package import GraphModel
import TextAnalysis

/// A full-text index made on the spot, for a graph whose store keeps none.
package final class ScannedTexts: FullTextIndex {
  private var texts: [NodeID: [[String]]] = [:]
  private var postings: [String: [TermPosting]] = [:]

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
    var counts: [String: Int] = [:]
    for stem in stems.joined() { counts[stem, default: 0] += 1 }
    for (stem, count) in counts {
      postings[stem, default: []].append(TermPosting(node: node, count: count))
    }
  }

  package func matches(_ query: String) throws -> [NodeID] {
    let query = try TextQuery(parsing: query)
    return texts.filter { query.matches($0.value) }.keys.sorted()
  }

  package func postings(of term: String, isPrefix: Bool) throws -> [TermPosting] {
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

  package func totals() throws -> (nodes: Int, terms: Int) {
    (texts.count, texts.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
  }
}

extension GraphReader {
  /// The store's full-text index, or one made from its texts.
  package func searchableTexts() throws -> any FullTextIndex {
    try fullText ?? ScannedTexts(self)
  }
}
