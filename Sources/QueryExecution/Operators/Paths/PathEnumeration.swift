import GraphModel

/// All paths of a pattern from a node, depth first, each before its extensions.
struct PathEnumeration {
  private struct Frame {
    let node: NodeID

    /// The positions from which a hop may be taken.
    let moves: [PathPosition]
    var move = -1
    var steps: [HopEdges.Step] = []
    var step = 0
  }

  private let program: PathProgram
  private let start: NodeID
  private let end: NodeID?
  private var track: PathTrack
  private var frames: [Frame] = []
  private var edges: [EdgeReference] = []
  private var labels: [Int] = []
  private var isStarted = false
  private var unchecked = 0

  /// `end`: where paths must end; `without`: edges that none may use.
  init(_ program: PathProgram, from start: NodeID, to end: NodeID?, without: [EdgeReference]) {
    self.program = program
    self.start = start
    self.end = end
    track = PathTrack(program.mode, from: start, without: without)
  }

  mutating func next() throws -> PathMatch? {
    if !isStarted {
      isStarted = true
      if try enter(start, at: .start) { return match(to: start) }
    }
    while let (step, position) = try nextStep() {
      edges.append(step.edge)
      labels.append(position.segment)
      track.add(step.edge, to: step.end)
      if try enter(step.end, at: program.shape.after(position)) { return match(to: step.end) }
    }
    return nil
  }

  private func match(to node: NodeID) -> PathMatch {
    PathMatch(from: start, to: node, edges, labels, of: program)
  }

  /// Goes on from a node; whether a path ends there.
  private mutating func enter(_ node: NodeID, at position: PathPosition) throws -> Bool {
    let (moves, isEnd) = try program.choices(at: position, on: node, program.shape)
    frames.append(Frame(node: node, moves: track.isClosed ? [] : moves))
    return isEnd && (end ?? node) == node
  }

  /// The next edge to be taken from the last node that has one left.
  private mutating func nextStep() throws -> (HopEdges.Step, PathPosition)? {
    while let frame = frames.last {
      guard frame.step < frame.steps.count else {
        if frame.move + 1 < frame.moves.count { try turn(frame) } else { leave() }
        continue
      }
      frames[frames.count - 1].step += 1
      try check()
      let step = frame.steps[frame.step]
      guard track.allows(step.edge, to: step.end) else { continue }
      try lookAhead(frame)
      return (step, frame.moves[frame.move])
    }
    return nil
  }

  /// Takes up the next position of the last node.
  private mutating func turn(_ frame: Frame) throws {
    let position = frame.moves[frame.move + 1]
    let steps = try program.steps(from: frame.node, at: position) { walked(position.hop) }
    frames[frames.count - 1].move += 1
    frames[frames.count - 1].steps = steps
    frames[frames.count - 1].step = 0
  }

  /// The last nodes and edges of the walk, as many as a repetition has so far.
  private func walked(_ hops: Int) -> (nodes: [NodeID], edges: [EdgeReference]) {
    (frames.suffix(hops + 1).map(\.node), edges.suffix(hops))
  }

  private mutating func leave() {
    let frame = frames.removeLast()
    if let edge = edges.popLast() {
      labels.removeLast()
      track.remove(edge, to: frame.node)
    }
  }

  /// Reads the edges of the next ends together, for most of them will be entered.
  private func lookAhead(_ frame: Frame) throws {
    guard frame.step % Self.window == 0 else { return }
    let position = program.shape.after(frame.moves[frame.move])
    let ahead = frame.steps[frame.step...].prefix(Self.window)
    guard ahead.count > 1, position.hop > 0 || program.shape.mayRepeat(position) else { return }
    try program.load(ahead.lazy.map(\.end), for: position)
  }

  private mutating func check() throws {
    unchecked += 1
    guard unchecked > 65_536 else { return }
    unchecked = 0
    try program.context.check()
  }

  private static let window = 256
}
