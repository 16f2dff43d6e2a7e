import GraphModel

/// The chosen ones of the paths from one node to another, or to each that is reached: the shortest
/// ones, or all of the least lengths.
///
/// Breadth first over the nodes, where the first length alone is asked for and the walks found there
/// are allowed; else over the paths, length after length.
final class PathSearch {
  struct Choice {
    /// How many paths, or how many lengths, are asked for.
    let count: Int
    let isOfLengths: Bool
  }

  private let program: PathProgram

  /// The same pattern from its first node as written on.
  private let forward: PathProgram
  private let start: NodeID
  private let choice: Choice

  /// Which of some paths may be chosen; nil where all may.
  private let judge: (([PathMatch]) throws -> [Bool])?
  private let walks: ShortestWalks

  /// How many ends of the walks were looked at.
  private var endsSeen = 0
  private var trace: WalkTrace?
  private var ranking: PathRanking?

  /// How many paths, or lengths, to the end that is looked at were chosen; and the last length.
  private var chosen = 0
  private var length = -1

  init(
    _ program: PathProgram, _ forward: PathProgram, from start: NodeID, to target: NodeID?,
    _ choice: Choice, judge: (([PathMatch]) throws -> [Bool])?
  ) throws {
    self.program = program
    self.forward = forward
    self.start = start
    self.choice = choice
    self.judge = judge
    let (shape, maximum) = program.shape.countedByLength
    walks = try ShortestWalks(
      program, from: .init(node: start, position: .start), to: target, shape, maximum: maximum)
  }

  /// Some more of the chosen paths; nil at the end.
  func next() throws -> [PathMatch]? {
    while endsSeen < walks.ends.count {
      let end = walks.ends[endsSeen]
      let paths = try ranking.map { try next(of: $0) } ?? next(to: end)
      guard let paths else {
        (trace, ranking, chosen, length) = (nil, nil, 0, -1)
        endsSeen += 1
        continue
      }
      if !paths.isEmpty { return paths }
    }
    return nil
  }
}

extension PathSearch {
  /// Some of the shortest paths to an end, if these are all that is asked for; nil at their end.
  private func next(to end: NodeID) throws -> [PathMatch]? {
    guard choice.count == 1 else { return try rank(end) }
    var trace = self.trace ?? WalkTrace(walks, program, to: end)
    var paths: [PathMatch] = []
    let wanted = judge == nil && !choice.isOfLengths ? 1 : Self.chunk
    while paths.count < wanted, let path = try trace.next() { paths.append(path) }
    self.trace = trace
    guard !paths.isEmpty else { return chosen == 0 ? try rank(end) : nil }
    paths = try judged(paths)
    if !choice.isOfLengths, chosen > 0 { return nil }
    if !choice.isOfLengths { paths = Array(paths.prefix(1)) }
    chosen += paths.count
    return paths
  }

  /// Goes over to looking at all paths to an end by their length.
  private func rank(_ end: NodeID) throws -> [PathMatch] {
    let (first, last) = program.isReversed ? (end, start) : (start, end)
    ranking = try PathRanking(forward, from: first, to: last)
    return []
  }

  /// Some of the paths to the end that is looked at, in the order of their length.
  private func next(of ranking: PathRanking) throws -> [PathMatch]? {
    var paths: [PathMatch] = []
    while paths.count < (judge == nil ? 1 : Self.chunk), let path = try ranking.next() {
      paths.append(path)
    }
    guard !paths.isEmpty else { return nil }
    var kept: [PathMatch] = []
    for path in try judged(paths) {
      let isLonger = path.edges.count > length
      if chosen == choice.count, !choice.isOfLengths || isLonger {
        return kept.isEmpty ? nil : kept
      }
      if !choice.isOfLengths || isLonger { chosen += 1 }
      length = path.edges.count
      kept.append(path)
    }
    return kept
  }

  private func judged(_ paths: [PathMatch]) throws -> [PathMatch] {
    guard let judge, !paths.isEmpty else { return paths }
    return zip(paths, try judge(paths)).filter(\.1).map(\.0)
  }

  private static let chunk = 64
}
