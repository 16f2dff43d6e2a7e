/// The ends that a search along edges must not take once more, each as often as it was added.
struct BlockedEnds: BitwiseCopyable {
  private let ends: UnsafeMutablePointer<Int>
  private(set) var count = 0

  init(_ ends: UnsafeMutablePointer<Int>) {
    self.ends = ends
  }

  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Int { ends[index] }

  mutating func add(_ end: Int) {
    ends[count] = end
    count += 1
  }

  /// Whether an end is among them; it is so once for each time it was added.
  mutating func take(_ end: Int) -> Bool {
    for index in 0..<count where ends[index] == end {
      count -= 1
      ends[index] = ends[count]
      return true
    }
    return false
  }
}
