/// Chooses what is relevant and not yet said (Carbonell & Goldstein 1998).
package enum MaximalMarginalRelevance {
  /// The positions chosen, best first; on a tie the earlier position.
  package static func select(
    _ count: Int, scores: [Double], lambda: Double = 0.7, similarity: (Int, Int) -> Double
  ) -> [Int] {
    var selected: [Int] = []
    var left = Array(scores.indices)
    var nearest = Array(repeating: 0.0, count: scores.count)
    while selected.count < count {
      let gain = { (item: Int) in lambda * scores[item] - (1 - lambda) * nearest[item] }
      guard var best = left.first else { break }
      for item in left where gain(item) > gain(best) { best = item }
      selected.append(best)
      left.removeAll { $0 == best }
      for item in left { nearest[item] = max(nearest[item], similarity(item, best)) }
    }
    return selected
  }
}
