import Foundation
import GraphModel
import TextAnalysis

/// Why two insights belong together, in words.
struct RelatedReasons {
  let entities: SharedEntities
  let ranking: TextRanking
  let reader: any GraphReader

  /// What both mention, the most telling words that both have, and the days between them.
  func reasons(_ left: NodeID, _ right: NodeID, words: [String: String]) throws -> [String] {
    let shared = entities.shared(with: right).map { entity in
      let weight = ranking.inverseFrequency(entity.insights.count)
      return "both mention \(entity.name) (\(Self.rounded(weight)))"
    }
    return try shared + sharedWords(words) + dateGap(left, right)
  }

  private func sharedWords(_ words: [String: String]) throws -> [String] {
    let stems = words.keys.filter { $0.count > 2 }
    let shared = try ranking.telling(Array(stems), count: 5).compactMap { words[$0.stem] }
    return shared.isEmpty ? [] : ["shared words: \(shared.joined(separator: ", "))"]
  }

  private func dateGap(_ left: NodeID, _ right: NodeID) throws -> [String] {
    let dates = try reader.property("published", of: [left, right])
    guard case .date(let first) = dates[0], case .date(let second) = dates[1] else { return [] }
    let days = Int(second.daysSinceEpoch) - Int(first.daysSinceEpoch)
    let direction = days < 0 ? "earlier" : "later"
    return days == 0
      ? ["published on the same day"]
      : ["published \(abs(days)) day\(abs(days) == 1 ? "" : "s") \(direction)"]
  }

  private static func rounded(_ number: Double) -> String {
    "IDF \((number * 100).rounded() / 100)"
  }
}
