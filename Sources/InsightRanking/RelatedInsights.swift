import Foundation
package import GraphModel
import TextAnalysis

/// The insights that have to do with one of them: text first, what they mention in common added.
///
///     S = text + 0.6 · entities, each as a share of the best
///
/// On the clusters of `Tests/Labelled`, a weight of .6 for entities is better than .5 where they are
/// shared, and makes no difference elsewhere; function words are noise for short texts.
package struct RelatedInsights {
  package struct Related: Sendable {
    package let insight: NodeID
    package let score: Double
    package let reasons: [String]
  }

  /// Which insights may come.
  package struct Choice: Sendable {
    package var limit = 10
    package var includesSameEpisode = false

    /// Only insights published before this day.
    package var before: CalendarDate?

    package init() {}
  }

  private let reader: any GraphReader

  package init(_ reader: any GraphReader) {
    self.reader = reader
  }

  package func related(to insight: NodeID, _ choice: Choice) throws -> [Related] {
    guard case .text(let text) = try reader.property("text", of: [insight])[0] else { return [] }
    let ranking = try TextRanking(try reader.searchableTexts())
    let terms = TextTerm.terms(of: text)
    let stems = terms.map(\.stem)
    let words = Dictionary(terms.map { ($0.stem, $0.word) }) { first, _ in first }
    let entities = try SharedEntities(of: insight, insights: ranking.nodeCount, reader)
    var (byText, byEntities) = (
      try ranking.scores(try ranking.telling(stems, count: Self.termLimit)), entities.scores
    )
    byText[insight] = nil
    byEntities[insight] = nil
    let scores = combined(byText, byEntities)
    let candidates = try candidates(scores, near: insight, choice)
    let texts = try RelatedTexts([insight] + candidates, reader)
    let distinct = texts.withoutDuplicates
    let chosen = MaximalMarginalRelevance.select(
      choice.limit, scores: distinct.map { scores[texts.nodes[$0]] ?? 0 }
    ) { texts.cosine(distinct[$0], distinct[$1]) }
    return try chosen.map { position in
      let item = distinct[position]
      let node = texts.nodes[item]
      let reasons = RelatedReasons(entities: entities, ranking: ranking, reader: reader)
      return Related(
        insight: node, score: scores[node] ?? 0,
        reasons: try reasons.reasons(
          insight, node, words: words.filter { texts.stems[item].contains($0.key) }))
    }
  }

  private func combined(_ text: [NodeID: Double], _ entities: [NodeID: Double]) -> [NodeID: Double]
  {
    let bestText = text.values.max() ?? 1
    let bestEntities = entities.values.max() ?? 1
    var scores = text.mapValues { $0 / bestText }
    for (node, score) in entities {
      scores[node, default: 0] += Self.entityWeight * score / bestEntities
    }
    return scores
  }

  /// The best insights that may come, best first.
  private func candidates(_ scores: [NodeID: Double], near insight: NodeID, _ choice: Choice) throws
    -> [NodeID]
  {
    let filter = try InsightFilter(insight, choice, reader)
    let wanted = choice.limit * Self.spare + Self.spare * Self.spare
    return try RankedNodes(scores, reader).first(wanted, where: filter.filtered)
  }

  private static let entityWeight = 0.6

  /// How many candidates there are for one place.
  private static let spare = 5

  /// How many words of a text are asked for.
  private static let termLimit = 48
}
