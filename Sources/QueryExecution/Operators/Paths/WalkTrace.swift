import GraphModel

/// The shortest walks to one end that a path's mode allows: in the order of their edges' ids, from
/// the first edge as written.
struct WalkTrace {
  private struct Turn {
    let edge: EdgeReference
    let label: Int

    /// The states to which it leads; seen from the end, there may be several.
    var states: [Int]
  }

  private let walks: ShortestWalks
  private let program: PathProgram
  private let start: NodeID

  /// The states that can be gone to from each, where walks are followed from their start.
  private let successors: [Int: [Turn]]?

  /// The states in which a walk is whole.
  private let goals: Set<Int>
  private var track: PathTrack
  private var turns: [(choices: [Turn], next: Int)]
  private var edges: [Turn] = []
  private var isEmptyWalkDue: Bool
  private var unchecked = 0

  init(_ walks: ShortestWalks, _ program: PathProgram, to end: NodeID) {
    self.walks = walks
    self.program = program
    let finals = walks.finals(at: end)
    // State 0 is where the search began.
    if program.isReversed {
      (start, successors, goals) = (end, nil, [0])
    } else {
      (start, goals) = (walks.states[0].node, Set(finals))
      successors = Self.successors(walks, finals)
    }
    track = PathTrack(program.mode, from: start)
    isEmptyWalkDue = finals.contains(0)
    turns = []
    guard !isEmptyWalkDue else { return }
    let first = program.isReversed ? finals.flatMap(choices) : choices(0)
    turns = [(Self.inOrder(first), 0)]
  }

  mutating func next() throws -> PathMatch? {
    if isEmptyWalkDue {
      isEmptyWalkDue = false
      return PathMatch(start: start, edges: [], labels: [])
    }
    while let (choices, index) = turns.last {
      guard index < choices.count else {
        leave()
        continue
      }
      turns[turns.count - 1].next += 1
      try check()
      let turn = choices[index]
      let node = turn.edge.end(oppositeTo: last)
      guard track.allows(turn.edge, to: node) else { continue }
      track.add(turn.edge, to: node)
      edges.append(turn)
      nodes.append(node)
      let isWhole = !goals.isDisjoint(with: turn.states)
      turns.append((isWhole ? [] : Self.inOrder(turn.states.flatMap(self.choices)), 0))
      if isWhole {
        return PathMatch(start: start, edges: edges.map(\.edge), labels: edges.map(\.label))
      }
    }
    return nil
  }

  private var nodes: [NodeID] = []
  private var last: NodeID { nodes.last ?? start }

  private mutating func leave() {
    turns.removeLast()
    guard let turn = edges.popLast(), let node = nodes.popLast() else { return }
    track.remove(turn.edge, to: node)
  }

  private func choices(_ state: Int) -> [Turn] {
    if let successors { return successors[state] ?? [] }
    let last = program.segments.count - 1
    return walks.entries[state].map {
      Turn(edge: $0.edge, label: last - $0.move.segment, states: [$0.previous])
    }
  }

  private static func inOrder(_ turns: [Turn]) -> [Turn] {
    let sorted = turns.sorted {
      ($0.edge.id.rawValue, $0.label) < ($1.edge.id.rawValue, $1.label)
    }
    return sorted.reduce(into: []) { joined, turn in
      if let last = joined.last, last.edge.id == turn.edge.id, last.label == turn.label {
        joined[joined.count - 1].states += turn.states
      } else {
        joined.append(turn)
      }
    }
  }

  /// The steps of all walks to some states, by where they leave from.
  private static func successors(_ walks: ShortestWalks, _ finals: [Int]) -> [Int: [Turn]] {
    var successors: [Int: [Turn]] = [:]
    var seen = Set(finals)
    var open = finals
    while let state = open.popLast() {
      for entry in walks.entries[state] {
        successors[entry.previous, default: []].append(
          Turn(edge: entry.edge, label: entry.move.segment, states: [state]))
        if seen.insert(entry.previous).inserted { open.append(entry.previous) }
      }
    }
    return successors
  }

  private mutating func check() throws {
    unchecked += 1
    guard unchecked > 65_536 else { return }
    unchecked = 0
    try program.context.check()
  }
}
