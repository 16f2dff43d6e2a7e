import Foundation

/// A text as weights of its terms, for the cosine of two texts.
package struct TermVector: Sendable {
  private let weights: [String: Double]
  private let length: Double

  /// `weight` says how much one occurrence of a stem counts.
  package init(_ stems: [String], weight: (String) -> Double) {
    var counts: [String: Int] = [:]
    for stem in stems { counts[stem, default: 0] += 1 }
    weights = counts.reduce(into: [:]) { $0[$1.key] = Double($1.value) * weight($1.key) }
    length = weights.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The cosine of the angle to another text: 0 where they share nothing, 1 where they say the same.
  package func cosine(to other: TermVector) -> Double {
    guard length > 0, other.length > 0 else { return 0 }
    let products = weights.compactMap { key, weight in other.weights[key].map { $0 * weight } }
    return products.sorted().reduce(0, +) / (length * other.length)
  }
}
