/// Finds what somebody may have meant by a misspelt word.
package enum Spelling {
  /// The candidate with the fewest slips, if they are few for the word's length; the first of equals.
  ///
  /// Case counts for nothing.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    let allowed = folded.count < 3 ? 0 : folded.count < 6 ? 1 : folded.count < 10 ? 2 : 3
    var best: (slips: Int, candidate: String)?
    for candidate in candidates {
      let target = Array(candidate.lowercased().unicodeScalars)
      guard abs(target.count - folded.count) <= allowed else { continue }
      let slips = slips(from: folded, to: target)
      if slips <= allowed, slips < best?.slips ?? .max { best = (slips, candidate) }
    }
    return best?.candidate
  }

  /// How many letters must be added, dropped, changed or swapped with the next.
  private static func slips(from source: [Unicode.Scalar], to target: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var previous = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let isSame = source[row] == target[column]
        var slips = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, source[row] == target[column - 1],
          source[row - 1] == target[column]
        {
          slips = min(slips, older[column - 1] + 1)
        }
        current.append(slips)
      }
      older = previous
      previous = current
    }
    return previous[target.count]
  }
}
