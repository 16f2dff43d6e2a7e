import TextAnalysis

/// How alike two short texts are, as near-duplicates of each other.
///
/// Exact Jaccard similarity of their sets of five letters in a row (Broder 1997), which among distinct
/// insights stays below .15 and for one reworded here and there above .60.
package enum NearDuplicates {
  /// The share of five-letter runs that two texts have in common, from 0 to 1.
  package static func similarity(_ left: String, _ right: String) -> Double {
    Shingles(left).jaccard(Shingles(right))
  }

  /// Whether two texts say the same: alike, or one a piece of the other; but not where they differ in
  /// a number, a negation or a word of `keywords`, such as a country.
  package static func areDuplicates(_ left: ComparedText, _ right: ComparedText) -> Bool {
    guard
      left.shingles.jaccard(right.shingles) >= 0.6
        || left.shingles.containment(right.shingles) >= 0.85
    else { return false }
    let (shorter, longer) =
      left.shingles.count <= right.shingles.count ? (left, right) : (right, left)
    return left.shingles.jaccard(right.shingles) >= 0.6
      ? left.facts == right.facts : shorter.facts.isSubset(of: longer.facts)
  }
}

/// A text with what comparing it needs.
package struct ComparedText: Sendable {
  let shingles: Shingles

  /// Its numbers, negations, and the countries that it names.
  let facts: Set<String>

  package init(_ text: String, countries: [String] = []) {
    shingles = Shingles(text)
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    let telling = words.map(String.init).filter { word in
      Self.negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
        || word.contains(where: \.isNumber)
    }
    facts = Set(telling).union(countries)
  }

  private static let negations: Set<String> = [
    "no", "not", "never", "none", "nor", "neither", "without", "cannot", "nothing", "hardly",
  ]
}

/// The runs of five bytes of a text in lower case.
struct Shingles: Sendable {
  private let runs: Set<ArraySlice<UInt8>>

  init(_ text: String) {
    let bytes = Array(text.lowercased().utf8)
    runs =
      bytes.count < Self.length
      ? (bytes.isEmpty ? [] : [bytes[...]])
      : Set((0...bytes.count - Self.length).map { bytes[$0..<$0 + Self.length] })
  }

  var count: Int { runs.count }

  func jaccard(_ other: Shingles) -> Double {
    let shared = runs.intersection(other.runs).count
    let union = count + other.count - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  /// How much of the smaller set is in the other.
  func containment(_ other: Shingles) -> Double {
    let smaller = min(count, other.count)
    return smaller == 0 ? 0 : Double(runs.intersection(other.runs).count) / Double(smaller)
  }

  private static let length = 5
}
