/// One node of a pattern's core while fits are counted: how candidates are found and what they must
/// fulfil, all of it at hand.
struct CountingLevel: BitwiseCopyable {
  /// An edge to this level from one bound before.
  struct Link: BitwiseCopyable {
    let level: Int
    let rows: EdgeRows
    let conflicts: UnsafeBufferPointer<EdgeConflict>

    /// How many edges lead to each position from where the link begins; nil for the link along which
    /// candidates are found.
    let marks: UnsafeMutablePointer<UInt32>?

    /// Links of this level, before this one, whose edges may be the same.
    let rivals: UnsafeBufferPointer<Rival>
  }

  struct Rival: BitwiseCopyable {
    let level: Int

    /// Whether both edges begin at the same end of the pattern's edge.
    let isParallel: Bool
  }

  /// What a later level needs to know of this one's node: how many edges lead from it to where.
  struct Opening: BitwiseCopyable {
    let rows: EdgeRows
    let marks: UnsafeMutablePointer<UInt32>
  }

  let mask: UnsafePointer<Bool>?

  /// Nil at the first level.
  let base: Link?
  let closing: UnsafeBufferPointer<Link>
  let differences: UnsafeBufferPointer<Int>
  let trees: UnsafeBufferPointer<TreeWeights>

  /// Where this is the last level and nothing else is asked of it than how often it fits.
  let tail: TreeWeights?

  var openings: UnsafeBufferPointer<Opening>

  /// The ends that ``base`` must not have once more, each as often as it stands here.
  let blocked: UnsafeMutablePointer<Int>
}

extension CountingLevel.Opening {
  func set(from position: Int) {
    for part in rows.parts {
      for end in part.row(position) where !(part.skipsLoops && Int(end) == position) {
        marks[Int(end)] &+= 1
      }
    }
  }

  func clear(from position: Int) {
    for part in rows.parts {
      for end in part.row(position) { marks[Int(end)] = 0 }
    }
  }
}

extension CountingLevel.Link {
  /// How many ways there are along the link to a candidate, by edges that are not bound already.
  @inline(__always)
  func ways(to candidate: Int, _ assigned: UnsafeMutablePointer<Int>) -> Int64 {
    guard let marks else { return 1 }
    let there = Int64(marks[candidate])
    if there == 0 || (conflicts.isEmpty && rivals.isEmpty) { return there }
    return max(0, there - used(candidate, assigned))
  }

  private func used(_ candidate: Int, _ assigned: UnsafeMutablePointer<Int>) -> Int64 {
    var used: Int64 = 0
    let begin = assigned[level]
    for conflict in conflicts
    where conflict.applies(begin, assigned) && assigned[conflict.end] == candidate {
      used += 1
    }
    for rival in rivals where assigned[rival.level] == begin {
      if rival.isParallel || begin == candidate { used += 1 }
    }
    return used
  }
}
