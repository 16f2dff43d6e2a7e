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
  private let counts = NodeCounts()
  private let formula: BM25
  package let nodeCount: Int

  package init(_ index: any FullTextIndex) throws {
    self.index = index
    let totals = try index.totals()
    nodeCount = totals.nodes
    formula = BM25(documents: totals.nodes, terms: totals.terms)
  }

  /// The score of every node that has one of the terms.
  package func scores(_ terms: [Term]) throws -> [NodeID: Double] {
    let all = try terms.map { try index.postings(of: $0.stem, isPrefix: $0.isPrefix) }
    let found = Set(all.joined().lazy.map(\.node)).sorted()
    return Dictionary(uniqueKeysWithValues: zip(found, try scores(all, of: found)))
  }

  /// The scores of some nodes, ascending, in their order.
  package func scores(_ terms: [Term], of nodes: [NodeID]) throws -> [Double] {
    try scores(terms.map { try index.postings(of: $0.stem, isPrefix: $0.isPrefix) }, of: nodes)
  }

  /// O(postings + nodes): both ascend.
  private func scores(_ all: [[TermPosting]], of nodes: [NodeID]) throws -> [Double] {
    let lengths = try index.lengths(of: nodes)
    var scores = Array(repeating: 0.0, count: nodes.count)
    for postings in all {
      let frequency = formula.inverseFrequency(postings.count)
      var place = 0
      for posting in postings {
        while place < nodes.count, nodes[place] < posting.node { place += 1 }
        guard place < nodes.count else { break }
        guard nodes[place] == posting.node else { continue }
        scores[place] += frequency * formula.weight(count: posting.count, length: lengths[place])
      }
    }
    return scores
  }

  /// What it says that a text has a stem.
  package func inverseFrequency(of stem: String) throws -> Double {
    formula.inverseFrequency(try counts.count(of: stem, in: index))
  }

  /// What it says that a node has something which `count` nodes have.
  package func inverseFrequency(_ count: Int) -> Double { formula.inverseFrequency(count) }

  /// The terms of a text that say most, the rarest first: none that half of many texts have, no
  /// function words unless there is nothing else, and no more of the common ones than can be read
  /// at once.
  package func telling(_ stems: [String], count: Int) throws -> [Term] {
    let known = try Set(stems).map { (stem: $0, count: try counts.count(of: $0, in: index)) }
      .filter { $0.count > 0 && (nodeCount < Self.manyTexts || $0.count * 2 < nodeCount) }
    let words = known.filter { !FunctionWords.contains(stem: $0.stem) }
    var postings = 0
    return (words.isEmpty ? known : words)
      .sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }
      .prefix(count)
      .prefix { word in
        defer { postings += word.count }
        return postings < Self.postingLimit
      }
      .map { Term($0.stem) }
  }

  private static let manyTexts = 100

  /// How many places of words are read before the remaining words, which say less, are left out.
  private static let postingLimit = 8_192
}

/// How many nodes have each of the stems that were asked for.
private final class NodeCounts {
  private var counts: [String: Int] = [:]

  func count(of stem: String, in index: any FullTextIndex) throws -> Int {
    if let count = counts[stem] { return count }
    let count = try index.nodeCount(of: stem)
    counts[stem] = count
    return count
  }
}
