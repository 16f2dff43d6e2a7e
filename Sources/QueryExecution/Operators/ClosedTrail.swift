/// Whether a closed trail of at most so many undirected edges leads from a node back to it, told while
/// a search goes level by level from the node.
///
/// Each node that is met belongs to the branch of the start's edge over which it was met first. The
/// shortest closed trail goes out by one branch, over one edge into another branch, and home by that:
/// as long as the levels of that edge's ends and one more. A loop at the start is one itself, and so
/// are two edges to the same neighbour. O(1) an edge that leads to a node met before.
struct ClosedTrail {
  private let maximum: Int
  private(set) var isFound = false

  init(maximum: Int) {
    self.maximum = maximum
  }

  /// Whether edges from a level on may still close a trail.
  @inline(__always)
  func isOpen(at level: Int) -> Bool { !isFound && 2 * level + 1 <= maximum }

  /// Takes in an edge of the start that leads to the start, or to a node that it led to before.
  mutating func meetAtStart(isLoop: Bool) {
    if (isLoop ? 1 : 2) <= maximum { isFound = true }
  }

  /// Takes in an edge from a node of a level to one that was met before, by their marks.
  ///
  /// Of another branch and on the level before, the edge was taken in from there already.
  @inline(__always)
  mutating func meet(_ mark: Mark, from level: Int, _ other: Mark) {
    guard mark.branch != other.branch else { return }
    let isSameLevel = mark.isOdd == other.isOdd
    if 2 * level + (isSameLevel ? 1 : 2) <= maximum { isFound = true }
  }

  /// The branch of a node, and whether its level is odd.
  struct Mark: BitwiseCopyable {
    private let bits: UInt32

    @inline(__always)
    init(branch: Int, level: Int) {
      bits = UInt32(truncatingIfNeeded: branch << 1 | level & 1)
    }

    @inline(__always)
    private init(bits: UInt32) {
      self.bits = bits
    }

    var branch: UInt32 { bits >> 1 }
    var isOdd: Bool { bits & 1 != 0 }

    /// The mark of a node that is met next from this one's.
    @inline(__always)
    var next: Mark { Mark(bits: bits ^ 1) }
  }
}
