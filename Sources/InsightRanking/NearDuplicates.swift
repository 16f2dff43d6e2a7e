import TextAnalysis

/// How alike two short texts are, as near-duplicates of each other.
///
/// Exact Jaccard similarity of their sets of five letters in a row (Broder 1997), which among distinct
/// insights stays below .15 and for one reworded here and there above .60.
package enum NearDuplicates {
  /// The share of five-letter runs that two texts have in common, from 0 to 1.
  package static func similarity(_ left: String, _ right: String) -> Double {
    let (left, right) = (Shingles(left), Shingles(right))
    return left.jaccard(right, sharing: left.shared(with: right))
  }

  /// Whether two texts say the same: alike, or one a piece of the other; but not where they differ in
  /// a number, a negation or a word of `keywords`, such as a country.
  package static func areDuplicates(_ left: ComparedText, _ right: ComparedText) -> Bool {
    let shared = left.shingles.shared(with: right.shingles)
    if left.shingles.jaccard(right.shingles, sharing: shared) >= 0.6 {
      return left.facts == right.facts
    }
    let smaller = min(left.shingles.count, right.shingles.count)
    guard smaller > 0, Double(shared) / Double(smaller) >= 0.85 else { return false }
    let (shorter, longer) =
      left.shingles.count <= right.shingles.count ? (left, right) : (right, left)
    return shorter.facts.isSubset(of: longer.facts)
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
  /// Each once, ascending; the bytes of a run stand one after the other in its number.
  private let runs: [UInt64]

  init(_ text: String) {
    var runs: [UInt64] = []
    var run: UInt64 = 0
    for (index, byte) in text.lowercased().utf8.enumerated() {
      run = (run << 8 | UInt64(byte)) & 0xFF_FFFF_FFFF
      if index >= Self.length - 1 { runs.append(run) }
    }
    if runs.isEmpty, !text.isEmpty { runs = [run] }
    runs.sort()
    self.runs = runs.indices.filter { $0 == 0 || runs[$0] != runs[$0 - 1] }.map { runs[$0] }
  }

  var count: Int { runs.count }

  /// What share of all their runs is in both, where so many are.
  func jaccard(_ other: Shingles, sharing shared: Int) -> Double {
    let union = count + other.count - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  /// How many runs are in both.
  func shared(with other: Shingles) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < runs.count, right < other.runs.count {
      if runs[left] == other.runs[right] {
        shared += 1
        left += 1
        right += 1
      } else if runs[left] < other.runs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }

  private static let length = 5
}
