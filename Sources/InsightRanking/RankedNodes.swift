import GraphModel

/// Nodes by their scores, the best first; ties are broken only as far as somebody looks.
struct RankedNodes {
  private let scored: [(node: NodeID, score: Double)]
  private let reader: any GraphReader

  init(_ scores: [NodeID: Double], _ reader: any GraphReader) {
    self.init(scores.map { (node: $0.key, score: $0.value) }, reader)
  }

  init(_ scores: [(node: NodeID, score: Double)], _ reader: any GraphReader) {
    scored = scores.sorted { $0.score > $1.score }
    self.reader = reader
  }

  /// The first nodes that a filter keeps.
  func first(_ count: Int, where kept: ([NodeID]) throws -> [NodeID]) throws -> [NodeID] {
    var found: [NodeID] = []
    var start = 0
    while found.count < count, start < scored.count {
      let end = self.end(of: start + Self.batch)
      found += try kept(try ordered(start..<end))
      start = end
    }
    return Array(found.prefix(count))
  }

  /// A place behind which scores are lower, not before a number of nodes.
  private func end(of place: Int) -> Int {
    var end = min(place, scored.count)
    while end < scored.count, scored[end].score == scored[end - 1].score { end += 1 }
    return end
  }

  private func ordered(_ places: Range<Int>) throws -> [NodeID] {
    let keys = try RankingKeys(places.map { scored[$0].node }, reader)
    return scored[places].sorted { left, right in
      left.score == right.score
        ? keys.precedes(left.node, right.node) : left.score > right.score
    }
    .map(\.node)
  }

  private static let batch = 128
}
