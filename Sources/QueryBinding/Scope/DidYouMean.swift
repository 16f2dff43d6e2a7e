/// Finds what somebody may have meant who mistyped a name.
package enum DidYouMean {
  /// The name with the smallest edit distance to the one typed, if it is near enough to be meant.
  ///
  /// The distance is that of Damerau and Levenshtein (adjacent letters swapped count once), letters'
  /// case aside; a third of the letters may differ. Of equally near names, the first in order wins.
  package static func closest(to typed: String, among names: [String]) -> String? {
    let letters = Array(typed.lowercased().unicodeScalars.prefix(longestName))
    let allowed = max(1, letters.count / 3)
    var best: (distance: Int, name: String)?
    for name in names where name != typed {
      let other = Array(name.lowercased().unicodeScalars.prefix(longestName))
      guard abs(other.count - letters.count) <= allowed else { continue }
      let distance = distance(letters, other)
      guard distance <= allowed, distance < letters.count else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  private static let longestName = 64

  /// Optimal string alignment, by three rows of its table.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1)
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
