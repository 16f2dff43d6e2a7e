/// Which positions were met: a bit for each.
struct SeenPositions: BitwiseCopyable {
  let words: UnsafeMutablePointer<UInt64>
  let wordCount: Int

  /// Whether a position is met for the first time.
  @inline(__always)
  func insert(_ position: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(position & 63)
    let word = words[position >> 6]
    if word & bit != 0 { return false }
    words[position >> 6] = word | bit
    return true
  }

  /// Forgets that some positions were met, of which all that were are among them; O(the fewer of them
  /// and the words).
  func remove(_ positions: [UInt32]) {
    if positions.count > wordCount {
      words.update(repeating: 0, count: wordCount)
    } else {
      for position in positions { words[Int(position) >> 6] = 0 }
    }
  }
}
