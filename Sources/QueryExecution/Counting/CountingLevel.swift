/// One node of a pattern's core while fits are counted: how candidates are found and what they must
/// fulfil, all of it at hand.
struct CountingLevel: BitwiseCopyable {
  /// How many edges lead to each position from where a level is bound; nil where that is searched
  /// for in sorted rows instead, because a level is bound more often than it is asked.
  typealias Marks = UnsafeMutablePointer<UInt32>

  /// An edge to this level from one bound before.
  struct Link: BitwiseCopyable {
    let level: Int
    let rows: EdgeRows
    let conflicts: UnsafeBufferPointer<EdgeConflict>
    let marks: Marks?

    /// Links of this level, before this one, whose edges may be the same.
    let rivals: UnsafeBufferPointer<Rival>
  }

  struct Rival: BitwiseCopyable {
    let level: Int

    /// Whether both edges begin at the same end of the pattern's edge.
    let isParallel: Bool
  }

  /// An edge from a level bound before that must be there, or must not.
  struct Test: BitwiseCopyable {
    let level: Int
    let rows: EdgeRows
    let marks: Marks?
    let isAbsent: Bool
  }

  /// What a later level needs to know of this one's node: how many edges lead from it to where.
  struct Opening: BitwiseCopyable {
    let rows: EdgeRows
    let marks: Marks
  }

  let mask: UnsafePointer<Bool>?

  /// Whether it matters beside the number of fits which node is bound.
  let isAsked: Bool

  /// The link along which candidates are found; at the first level none.
  let base: Link
  let closing: UnsafeBufferPointer<Link>
  let tests: UnsafeBufferPointer<Test>
  let differences: UnsafeBufferPointer<Int>
  let comparisons: UnsafeBufferPointer<PropertyComparison>
  let trees: UnsafeBufferPointer<TreeWeights>

  /// Where this is the last level and nothing else is asked of it than how often it fits.
  let tail: UnsafePointer<TreeWeights>?

  /// Where this is the last level and its fits can be summed up in one loop.
  var sum: LastLevelSum?

  /// What is read ahead of candidates, where each leads to few of the next level.
  var ahead: ReadAhead?

  var openings: UnsafeBufferPointer<Opening>

  /// The ends that ``base`` must not have once more, each as often as it stands here.
  let blocked: UnsafeMutablePointer<Int>
}

extension CountingLevel {
  /// Whether a candidate fits in one way because it is there.
  var isBare: Bool {
    mask == nil && closing.isEmpty && tests.isEmpty && differences.isEmpty && trees.isEmpty
      && comparisons.isEmpty && base.conflicts.isEmpty
  }

  /// Whether nothing but a mask is asked of a candidate, and that its edge is not bound already.
  var isMaskAlone: Bool {
    closing.isEmpty && tests.isEmpty && differences.isEmpty && trees.isEmpty
      && comparisons.isEmpty && !base.rows.skipsLoops
  }

  /// Whether all that is asked of a candidate is how many edges of one kind close the cycle.
  var isPlainClosing: Bool {
    closing.count == 1 && closing[0].marks != nil && mask == nil && tests.isEmpty
      && differences.isEmpty && trees.isEmpty && comparisons.isEmpty
  }
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

extension CountingLevel.Test {
  @inline(__always)
  func passes(_ candidate: Int, _ assigned: UnsafeMutablePointer<Int>) -> Bool {
    let isThere =
      if let marks { marks[candidate] != 0 } else {
        rows.leads(from: assigned[level], to: candidate)
      }
    return isThere != isAbsent
  }
}

extension CountingLevel.Link {
  /// How many ways there are along the link to a candidate, by edges that are not bound already.
  @inline(__always)
  func ways(to candidate: Int, _ assigned: UnsafeMutablePointer<Int>) -> Int64 {
    let there =
      if let marks { Int64(marks[candidate]) } else {
        rows.multiplicity(assigned[level], candidate)
      }
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
