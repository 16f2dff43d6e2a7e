import GraphModel

/// Nodes by their scores, the best first; ties are broken only as far as somebody looks.
struct RankedNodes {
  typealias Scored = (node: NodeID, score: Double)

  private let scored: [Scored]
  private let reader: any GraphReader

  init(_ scores: [NodeID: Double], _ reader: any GraphReader) {
    self.init(scores.map { (node: $0.key, score: $0.value) }, reader)
  }

  init(_ scores: [Scored], _ reader: any GraphReader) {
    scored = scores.sorted { $0.score > $1.score }
    self.reader = reader
  }

  /// The first nodes with their scores.
  func first(_ count: Int) throws -> [Scored] {
    let end = min(count, scored.count)
    return Array(try ordered(0..<self.end(of: end)).prefix(end))
  }

  /// The first nodes that a filter keeps.
  func first(_ count: Int, where kept: ([NodeID]) throws -> [NodeID]) throws -> [NodeID] {
    var found: [NodeID] = []
    var start = 0
    while found.count < count, start < scored.count {
      let end = self.end(of: start + Self.batch)
      found += try kept(try ordered(start..<end).map(\.node))
      start = end
    }
    return Array(found.prefix(count))
  }

  /// A place behind which scores are lower, not before a number of nodes.
  private func end(of place: Int) -> Int {
    var end = min(place, scored.count)
    while end > 0, end < scored.count, scored[end].score == scored[end - 1].score { end += 1 }
    return end
  }

  /// Nodes with different scores are in order; the others are told apart by their keys.
  private func ordered(_ places: Range<Int>) throws -> [Scored] {
    var ordered = Array(scored[places])
    let runs = Self.ties(in: ordered)
    guard !runs.isEmpty else { return ordered }
    let keys = try RankingKeys(runs.flatMap { ordered[$0].map(\.node) }, reader)
    for run in runs { ordered[run].sort { keys.precedes($0.node, $1.node) } }
    return ordered
  }

  /// Where nodes with equal scores stand.
  private static func ties(in scored: [Scored]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for place in 1..<max(scored.count + 1, 1) {
      if place < scored.count, scored[place].score == scored[start].score { continue }
      if place - start > 1 { runs.append(start..<place) }
      start = place
    }
    return runs
  }

  private static let batch = 128
}
