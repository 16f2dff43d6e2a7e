import GraphModel

/// All trails (walks that use no edge twice) from a node, depth first, each before its extensions.
struct TrailSearch {
  private struct Frame {
    let steps: [EdgeWalk.Step]
    var position = 0
  }

  private let walk: EdgeWalk
  private let start: NodeID
  private let lengths: ClosedRange<Int>
  private var used: Set<EdgeID>
  private var frames: [Frame] = []
  private var isStarted = false
  private var unchecked = 0

  /// The edges of the trail that was found last.
  private(set) var edges: [EdgeReference] = []

  init(_ walk: EdgeWalk, from start: NodeID, lengths: ClosedRange<Int>, without: [EdgeReference]) {
    self.walk = walk
    self.start = start
    self.lengths = lengths
    used = Set(without.map(\.id))
  }

  /// The end of the next trail; nil at the end.
  mutating func next() throws -> NodeID? {
    if !isStarted {
      isStarted = true
      try enter(start)
      if lengths.lowerBound == 0 { return start }
    }
    while let step = try nextStep() {
      edges.append(step.edge)
      used.insert(step.edge.id)
      try enter(step.end)
      if edges.count >= lengths.lowerBound { return step.end }
    }
    return nil
  }

  private mutating func enter(_ node: NodeID) throws {
    let mayGoOn = edges.count < lengths.upperBound
    frames.append(Frame(steps: mayGoOn ? try walk.steps(from: node) : []))
  }

  /// The next edge to be taken from the last node that has one left.
  private mutating func nextStep() throws -> EdgeWalk.Step? {
    while let frame = frames.last {
      guard frame.position < frame.steps.count else {
        leave()
        continue
      }
      frames[frames.count - 1].position += 1
      try check()
      let step = frame.steps[frame.position]
      if used.contains(step.edge.id) { continue }
      try lookAhead(frame)
      return step
    }
    return nil
  }

  private mutating func leave() {
    frames.removeLast()
    if let edge = edges.popLast() { used.remove(edge.id) }
  }

  /// Meets the budget now and then, for nothing may be read or found for long.
  private mutating func check() throws {
    unchecked += 1
    guard unchecked > 8_192 else { return }
    unchecked = 0
    try walk.check()
  }

  /// Reads the edges of the next ends together, for all of them will be entered.
  private func lookAhead(_ frame: Frame) throws {
    guard frame.position % Self.window == 0, edges.count + 1 < lengths.upperBound else { return }
    let ahead = frame.steps[frame.position...].prefix(Self.window)
    if ahead.count > 1 { try walk.load(ahead.map(\.end)) }
  }

  private static let window = 256
}
