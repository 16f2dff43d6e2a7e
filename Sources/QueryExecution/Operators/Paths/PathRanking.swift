import Collections
import GraphModel
import HeapModule

/// All paths from one node to another: the shorter before the longer, and of equally long ones by the
/// ids of their edges from the first on.
///
/// Paths are parted by how they begin. Of each part the least walk is known, which may repeat what a
/// path may not; the least of all parts is the next path, or is none. Either way its part is parted
/// further: by how far others go along with it.
final class PathRanking {
  /// A step of a path, and the node to which it leads.
  private struct Step {
    let edge: EdgeReference
    let move: PathPosition
    let node: NodeID

    var key: PathStep { PathStep(edge, from: move) }
  }

  /// The paths that begin with some steps and go on with none of some others.
  private struct Part: Comparable {
    /// The least walk of the part.
    let steps: [Step]

    /// How many steps all paths of the part have in common.
    let common: Int
    let banned: Set<PathStep>

    static func < (left: Part, right: Part) -> Bool {
      if left.steps.count != right.steps.count { return left.steps.count < right.steps.count }
      for (step, other) in zip(left.steps, right.steps) where step.key != other.key {
        return (step.edge.id.rawValue, step.move.segment)
          < (other.edge.id.rawValue, other.move.segment)
      }
      return left.common < right.common
    }

    static func == (left: Part, right: Part) -> Bool { !(left < right) && !(right < left) }
  }

  private let program: PathProgram
  private let start: NodeID
  private let end: NodeID
  private let memory: MemoryReservation
  private var parts: Heap<Part> = []

  init(_ program: PathProgram, from start: NodeID, to end: NodeID) throws {
    self.program = program
    self.start = start
    self.end = end
    memory = MemoryReservation(program.context.budget)
    try add(going: [], banned: [], mayStay: true)
  }

  func next() throws -> PathMatch? {
    while let part = parts.popMin() {
      let legal = legalCount(part.steps)
      let isPath = legal == part.steps.count
      for count in part.common..<max(part.common, isPath ? legal : legal + 1) {
        let bans = count == part.common ? part.banned : []
        try add(
          going: part.steps[..<count], banned: bans.union([part.steps[count].key]),
          mayStay: false)
      }
      guard isPath else { continue }
      try add(going: part.steps[...], banned: [], mayStay: false)
      return PathMatch(
        start: start, edges: part.steps.map(\.edge), labels: part.steps.map(\.move.segment))
    }
    return nil
  }

  /// How many steps of a walk make a path that is allowed.
  private func legalCount(_ steps: [Step]) -> Int {
    var track = PathTrack(program.mode, from: start)
    for (index, step) in steps.enumerated() {
      guard track.allows(step.edge, to: step.node) else { return index }
      track.add(step.edge, to: step.node)
    }
    return steps.count
  }

  /// Adds the part of the paths that begin with some steps, if it has a walk.
  private func add(going steps: ArraySlice<Step>, banned: Set<PathStep>, mayStay: Bool) throws {
    try program.context.check()
    var track = PathTrack(program.mode, from: start)
    for step in steps { track.add(step.edge, to: step.node) }
    let position = steps.last.map { program.shape.after($0.move) } ?? .start
    let walked = program.looksBack ? steps.suffix(position.hop).map(\.edge) : []
    let from = ShortestWalks.State(
      node: steps.last?.node ?? start, position: position, walked: walked)
    let walks = try ShortestWalks(
      program, from: from, to: end, program.shape, maximum: .max,
      .init(first: banned, mayStay: mayStay, track: track))
    guard let rest = least(of: walks) else { return }
    try memory.grow(bytes: 128 + MemoryLayout<Step>.stride * (steps.count + rest.count))
    parts.insert(Part(steps: steps + rest, common: steps.count, banned: banned))
  }

  /// The least of the shortest walks; nil where there is none.
  private func least(of walks: ShortestWalks) -> [Step]? {
    let finals = walks.finals(at: end)
    guard !finals.isEmpty else { return nil }
    var successors: [Int: (step: Step, state: Int)] = [:]
    var level = finals
    // From the end back, each state keeps the least step that leads on to the end.
    while !level.isEmpty, level != [0] {
      level = stepBack(from: level, walks, &successors)
    }
    var steps: [Step] = []
    var state = 0
    while let next = successors[state] {
      steps.append(next.step)
      state = next.state
    }
    return steps
  }

  private func stepBack(
    from level: [Int], _ walks: ShortestWalks, _ successors: inout [Int: (step: Step, state: Int)]
  ) -> [Int] {
    var before: [Int] = []
    for state in level {
      let node = walks.states[state].node
      for entry in walks.entries[state] {
        let step = Step(edge: entry.edge, move: entry.move, node: node)
        if let known = successors[entry.previous] {
          if Self.precedes(step, known.step) { successors[entry.previous] = (step, state) }
        } else {
          successors[entry.previous] = (step, state)
          before.append(entry.previous)
        }
      }
    }
    return before
  }

  private static func precedes(_ step: Step, _ other: Step) -> Bool {
    (step.edge.id.rawValue, step.move.segment) < (other.edge.id.rawValue, other.move.segment)
  }
}
