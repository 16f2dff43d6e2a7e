package import GraphModel
import TextAnalysis

/// The nodes whose texts match a query, the best first.
package struct SearchResults {
  package struct Hit: Sendable {
    package let node: NodeID
    package let score: Double
    package let snippet: String
  }

  private let reader: any GraphReader

  package init(_ reader: any GraphReader) {
    self.reader = reader
  }

  /// The best hits for a query; throws ``TextAnalysis/TextQueryProblem`` where it cannot be read.
  package func hits(
    _ text: String, label: String?, limit: Int, withSnippets: Bool = true
  ) throws -> [Hit] {
    let query = try TextQuery(parsing: text)
    let index = try reader.searchableTexts()
    let found = try keep(try index.matches(query.fts5), labelled: label)
    let terms = query.phrases.flatMap { phrase in
      phrase.stems.enumerated().map { position, stem in
        let isLast = position == phrase.stems.count - 1
        return TextRanking.Term(stem, isPrefix: phrase.isPrefix && isLast)
      }
    }
    let distinct = terms.enumerated().filter { terms.firstIndex(of: $0.element) == $0.offset }
    let scores = try TextRanking(index).scores(distinct.map(\.element), of: found)
    let best = try RankedNodes(zip(found, scores).map { (node: $0, score: $1) }, reader)
      .first(limit)
    guard withSnippets else {
      return best.map { Hit(node: $0.node, score: $0.score, snippet: "") }
    }
    let nodes = best.map(\.node)
    let texts = try reader.property("text", of: nodes)
    let titles = try reader.property("title", of: nodes)
    return best.enumerated().map { row, hit in
      let snippets = [texts[row], titles[row]].compactMap { Snippet.of($0, marking: terms) }
      return Hit(
        node: hit.node, score: hit.score,
        snippet: (snippets.first(where: \.isMarked) ?? snippets.first)?.text ?? "")
    }
  }

  private func keep(_ nodes: [NodeID], labelled label: String?) throws -> [NodeID] {
    guard let label else { return nodes }
    return try zip(nodes, reader.labelSets(of: nodes)).filter { _, set in
      set.map { set in reader.labels(in: set).contains { UTF8Order.areEqual($0, label) } } ?? false
    }
    .map(\.0)
  }
}
