extension GraphArrays {
  /// How many scores lie in a range: O(insights).
  func countOfScores(in range: Range<Double>) -> Int {
    scores.withUnsafeBufferPointer { scores in
      scores.reduce(0) { $0 + ($1 >= range.lowerBound && $1 < range.upperBound ? 1 : 0) }
    }
  }

  /// How many entities are countries: O(entities).
  func countOfCountries() -> Int {
    isCountry.withUnsafeBufferPointer { $0.reduce(0) { $0 + ($1 ? 1 : 0) } }
  }
}
