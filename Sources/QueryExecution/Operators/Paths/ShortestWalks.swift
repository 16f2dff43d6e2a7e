import GraphModel

/// An edge that is taken from somewhere in a path's pattern.
struct PathStep: Hashable {
  let edge: EdgeID
  let segment: Int

  init(_ edge: EdgeReference, from position: PathPosition) {
    self.edge = edge.id
    segment = position.segment
  }
}

/// The shortest walks from a node that fit a path's pattern, level by level from the first, with no
/// regard to what they repeat.
///
/// What it finds are states: a node at a position of the pattern. A state is entered once, at its
/// least distance, with all steps that lead to it from the level before.
final class ShortestWalks {
  struct Entry {
    let previous: Int
    let edge: EdgeReference

    /// From where in the pattern the edge was taken.
    let move: PathPosition
  }

  struct State: Hashable {
    let node: NodeID
    let position: PathPosition

    /// The edges of the repetition so far, where what may follow depends on them.
    var walked: [EdgeReference] = []
  }

  /// What walks must keep away from.
  struct Limits {
    /// The edges that the first step may not take.
    var first: Set<PathStep> = []

    /// Whether a walk of no step counts.
    var mayStay = true

    /// What a path that these walks go on from lets them use.
    var track: PathTrack?
  }

  private let program: PathProgram
  private let shape: PathShape
  private let maximum: Int
  private let target: NodeID?
  private let limits: Limits
  private let memory: MemoryReservation

  private var numbers: [State: Int] = [:]
  private(set) var states: [State] = []
  private var levels: [Int] = []
  private(set) var entries: [[Entry]] = []
  private var entryCount = 0

  /// The nodes at which walks end, in the order of their finding.
  private(set) var ends: [NodeID] = []

  /// For each end the states in which the shortest walks end there.
  private var finals: [NodeID: [Int]] = [:]

  /// `shape` and `maximum`: what walks are measured by, and how many edges they may have.
  init(
    _ program: PathProgram, from start: State, to target: NodeID?, _ shape: PathShape,
    maximum: Int, _ limits: Limits = Limits()
  ) throws {
    self.program = program
    self.shape = shape
    self.maximum = maximum
    self.target = target
    self.limits = limits
    memory = MemoryReservation(program.context.budget)
    // Known to none, so that a walk may come back to it.
    enter(start, level: 0)
    try search()
  }

  /// States and steps that were looked at since the budget was met.
  private var unchecked = 0

  func finals(at end: NodeID) -> [Int] { finals[end] ?? [] }

  private func search() throws {
    var frontier = [0]
    var level = 0
    while !frontier.isEmpty {
      let moves = try settle(frontier, level)
      if let target, finals[target] != nil { return }
      guard level < maximum else { return }
      level += 1
      frontier = try advance(moves, to: level)
    }
  }

  /// Notes where walks may end; gives the states with the positions from which they may go on.
  private func settle(_ frontier: [Int], _ level: Int) throws -> [(state: Int, from: PathPosition)]
  {
    var moves: [(Int, PathPosition)] = []
    for state in frontier {
      unchecked += 1
      try check()
      let node = states[state].node
      let (next, isEnd) = try program.choices(at: states[state].position, on: node, shape)
      moves += next.map { (state, $0) }
      guard isEnd, (target ?? node) == node, level > 0 || limits.mayStay else { continue }
      if finals[node] == nil { ends.append(node) }
      if levels[finals[node]?.first ?? state] == level { finals[node, default: []].append(state) }
    }
    return moves
  }

  /// Takes one step from each state; gives those that were not reached before.
  private func advance(_ moves: [(state: Int, from: PathPosition)], to level: Int) throws -> [Int] {
    for (position, group) in Dictionary(grouping: moves, by: \.from) {
      try program.load(group.map { states[$0.state].node }, for: position)
    }
    var next: [Int] = []
    for (state, position) in moves {
      let after = shape.after(position)
      let steps = try steps(from: states[state], at: position)
      let known = (states.count, entryCount)
      unchecked += 1
      for step in steps where limits.track?.allows(step.edge, to: step.end) ?? true {
        unchecked += 1
        try check()
        if level == 1, limits.first.contains(PathStep(step.edge, from: position)) { continue }
        let entry = Entry(previous: state, edge: step.edge, move: position)
        var reached = State(node: step.end, position: after)
        if program.looksBack, after.hop > 0 {
          reached.walked = states[state].walked + [step.edge]
        }
        let number = numbers[reached] ?? states.count
        if number == states.count {
          numbers[reached] = number
          next.append(number)
          enter(reached, level: level)
        }
        guard levels[number] == level else { continue }
        entries[number].append(entry)
        entryCount += 1
      }
      try memory.grow(bytes: 240 * (states.count - known.0) + 96 * (entryCount - known.1))
    }
    return next
  }

  /// Meets the budget now and then.
  private func check() throws {
    guard unchecked > 8_192 else { return }
    unchecked = 0
    try program.context.check()
  }

  private func steps(from state: State, at position: PathPosition) throws -> [HopEdges.Step] {
    try program.steps(from: state.node, at: position) {
      var nodes = [state.node]
      for edge in state.walked.reversed() {
        nodes.append(edge.end(oppositeTo: nodes[nodes.count - 1]))
      }
      return (nodes.reversed(), state.walked)
    }
  }

  private func enter(_ state: State, level: Int) {
    states.append(state)
    levels.append(level)
    entries.append([])
  }
}
