import Foundation

/// How well a document answers a word of a query (Robertson & Zaragoza 2009), with an inverse document
/// frequency that is never negative.
package struct BM25: Sendable {
  private let documents: Double
  private let averageLength: Double

  package init(documents: Int, terms: Int) {
    self.documents = Double(documents)
    averageLength = max(1, Double(terms) / Double(max(1, documents)))
  }

  /// What it says that a document has a word which `count` documents have.
  package func inverseFrequency(_ count: Int) -> Double {
    let count = min(Double(count), documents)
    return log(1 + (documents - count + 0.5) / (count + 0.5))
  }

  /// How much a word counts that a document of some length has `count` times.
  package func weight(count: Int, length: Int) -> Double {
    let count = Double(count)
    let relativeLength = Double(length) / averageLength
    return count * (Self.k1 + 1)
      / (count + Self.k1 * (1 - Self.b + Self.b * relativeLength))
  }

  private static let k1 = 1.2
  private static let b = 0.75
}
