import GraphModel
import QueryPlanning

/// Which edges of a pattern may stand for the same edge of the graph, so that their difference has to
/// be seen to.
///
/// Two edges are the same only where their ends are. If that makes the ends of any edge of the
/// pattern one node, the graph must have a loop there; where it has none, they differ by themselves.
struct EdgeIdentities {
  private let pattern: PatternCount

  /// Of each edge of the pattern, whether the graph has loops among the edges it stands for.
  private let hasLoops: [Bool]

  init(_ pattern: PatternCount, _ reader: any GraphReader) throws {
    self.pattern = pattern
    let all = try reader.names().edgeTypes
    hasLoops = try pattern.edges.map { edge in
      try (edge.types ?? all).compactMap { reader.edgeTypeID(named: $0) }.contains {
        try reader.packedAdjacency(type: $0, isOutgoing: true, needing: []).hasLoops
      }
    }
  }

  /// Whether two edges may be the same with both ends alike.
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (edge, other) = (pattern.edges[first], pattern.edges[second])
    let isTurned = edge.direction != .either && edge.direction != other.direction
    return mayUnite(first, second, isTurned: isTurned)
  }

  /// Whether two edges without a direction may be the same with their ends the other way round.
  func areTurned(_ first: Int, _ second: Int) -> Bool {
    pattern.edges[first].direction == .either && mayUnite(first, second, isTurned: true)
  }

  func mayBeSame(_ first: Int, _ second: Int) -> Bool {
    guard pattern.edges.indices.contains(first), pattern.edges.indices.contains(second) else {
      return false
    }
    return areAlike(first, second) || areTurned(first, second)
  }

  private func mayUnite(_ first: Int, _ second: Int, isTurned: Bool) -> Bool {
    let (edge, other) = (pattern.edges[first], pattern.edges[second])
    guard edge.mayEqual(other) else { return false }
    var classes = Array(pattern.nodes.indices)
    func unite(_ left: Int, _ right: Int) {
      let (kept, gone) = (classes[left], classes[right])
      classes = classes.map { $0 == gone ? kept : $0 }
    }
    unite(edge.left, isTurned ? other.right : other.left)
    unite(edge.right, isTurned ? other.left : other.right)
    let makesLoop = pattern.edges.indices.contains {
      classes[pattern.edges[$0].left] == classes[pattern.edges[$0].right] && !hasLoops[$0]
    }
    let makesSame = pattern.differences.contains { classes[$0.left] == classes[$0.right] }
    return !makesLoop && !makesSame
  }
}
