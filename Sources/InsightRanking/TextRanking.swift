package import GraphModel
import TextAnalysis

/// How well texts answer words, by BM25 over a full-text index.
package struct TextRanking {
  /// A stem, or the start of one.
  package struct Term: Hashable, Sendable {
    package let stem: String
    package var isPrefix = false

    package init(_ stem: String, isPrefix: Bool = false) {
      self.stem = stem
      self.isPrefix = isPrefix
    }
  }

  private let index: any FullTextIndex
  private let formula: BM25
  package let nodeCount: Int

  package init(_ index: any FullTextIndex) throws {
    self.index = index
    let totals = try index.totals()
    nodeCount = totals.nodes
    formula = BM25(documents: totals.nodes, terms: totals.terms)
  }

  /// The score of every node that has one of the terms; of `among` alone, where given.
  package func scores(_ terms: [Term], among nodes: Set<NodeID>? = nil) throws -> [NodeID: Double] {
    var lengths: [NodeID: Int] = [:]
    var scores: [NodeID: Double] = [:]
    for term in terms {
      let postings = try index.postings(of: term.stem, isPrefix: term.isPrefix)
      let frequency = formula.inverseFrequency(postings.count)
      let wanted = postings.filter { nodes?.contains($0.node) ?? true }
      let missing = wanted.map(\.node).filter { lengths[$0] == nil }
      for (node, length) in zip(missing, try index.lengths(of: missing)) { lengths[node] = length }
      for posting in wanted {
        let weight = formula.weight(count: posting.count, length: lengths[posting.node] ?? 0)
        scores[posting.node, default: 0] += frequency * weight
      }
    }
    return scores
  }

  /// What it says that a text has a stem.
  package func inverseFrequency(of stem: String) throws -> Double {
    formula.inverseFrequency(try index.nodeCount(of: stem))
  }

  /// What it says that a node has something which `count` nodes have.
  package func inverseFrequency(_ count: Int) -> Double { formula.inverseFrequency(count) }

  /// The terms of a text that say most, the rarest first: none that half of many texts have.
  package func telling(_ stems: [String], count: Int) throws -> [Term] {
    let weighted = try Set(stems).map { (stem: $0, count: try index.nodeCount(of: $0)) }
    return
      weighted
      .filter { $0.count > 0 && (nodeCount < Self.manyTexts || $0.count * 2 < nodeCount) }
      .sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }
      .prefix(count).map { Term($0.stem) }
  }

  private static let manyTexts = 100
}
