import QueryPlanning

/// An edge that is bound already and that a new edge of the same match must not be.
///
/// Both have the same types, so that they are the same where their ends are. It is enough to know
/// where the bound edge's other end is when its one end is where the new edge begins.
struct EdgeConflict: BitwiseCopyable {
  /// The levels of the bound edge's ends: the one that is compared with where the new edge begins,
  /// and the one that then is no end for it.
  let begin: Int
  let end: Int

  /// Whether another conflict says the same of the bound edge's ends the other way round, so that a
  /// loop is theirs.
  var isTurned = false

  /// Whether the bound edge begins at a position, so that its end is taken.
  @inline(__always)
  func applies(_ position: Int, _ assigned: UnsafeMutablePointer<Int>) -> Bool {
    assigned[begin] == position && !(isTurned && assigned[end] == position)
  }

  /// The conflicts of a new edge, which begins at a node, with one whose ends are bound.
  static func all(
    of edge: Int, beginningAt node: Int, with bound: Int, in pattern: PatternCount,
    _ identities: EdgeIdentities, levels: (_ node: Int) -> Int?
  ) -> [EdgeConflict] {
    let (new, old) = (pattern.edges[edge], pattern.edges[bound])
    guard let left = levels(old.left), let right = levels(old.right) else { return [] }
    let beginsLeft = new.left == node
    let forth = EdgeConflict(begin: left, end: right)
    if new.direction != .either {
      guard identities.areAlike(edge, bound) else { return [] }
      let leavesSource = beginsLeft == (new.direction == .outgoing)
      return leavesSource == (old.direction == .outgoing)
        ? [forth] : [EdgeConflict(begin: right, end: left)]
    }
    let isForth =
      beginsLeft
      ? identities.areAlike(edge, bound) : identities.areTurned(edge, bound)
    let isBack =
      beginsLeft
      ? identities.areTurned(edge, bound) : identities.areAlike(edge, bound)
    if left == right { return isForth || isBack ? [forth] : [] }
    return (isForth ? [forth] : [])
      + (isBack ? [EdgeConflict(begin: right, end: left, isTurned: isForth)] : [])
  }
}
