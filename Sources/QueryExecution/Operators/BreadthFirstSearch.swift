import GraphModel

/// The shortest walks between two different nodes, level by level from the first.
///
/// A shortest walk repeats no node, so it is a trail.
struct BreadthFirstSearch {
  private let walk: EdgeWalk

  /// For each node that was reached: how far it is, and the steps that lead to it from there.
  private var reached: [NodeID: (level: Int, steps: [(from: NodeID, edge: EdgeReference)])] = [:]

  init(_ walk: EdgeWalk) {
    self.walk = walk
  }

  /// The edges of each shortest walk (or of the first one) of at most some length.
  mutating func paths(from start: NodeID, to end: NodeID, maximum: Int, isAll: Bool) throws
    -> [[EdgeReference]]
  {
    reached = [start: (0, [])]
    var frontier = [start]
    var level = 0
    while reached[end] == nil, !frontier.isEmpty, level < maximum {
      level += 1
      frontier = try advance(frontier, to: level)
    }
    guard reached[end] != nil else { return [] }
    return isAll ? all(to: end) : [first(to: end)]
  }

  /// Takes one step from each node of the frontier; gives those that were not reached before.
  private mutating func advance(_ frontier: [NodeID], to level: Int) throws -> [NodeID] {
    try walk.load(frontier)
    var next: [NodeID] = []
    for node in frontier {
      for step in try walk.steps(from: node) {
        if let known = reached[step.end] {
          if known.level == level { reached[step.end]?.steps.append((node, step.edge)) }
        } else {
          reached[step.end] = (level, [(node, step.edge)])
          next.append(step.end)
        }
      }
    }
    return next
  }

  private func first(to end: NodeID) -> [EdgeReference] {
    var edges: [EdgeReference] = []
    var node = end
    while let step = reached[node]?.steps.first {
      edges.append(step.edge)
      node = step.from
    }
    return edges.reversed()
  }

  private func all(to end: NodeID) -> [[EdgeReference]] {
    guard let steps = reached[end]?.steps, !steps.isEmpty else { return [[]] }
    return steps.flatMap { step in all(to: step.from).map { $0 + [step.edge] } }
  }
}
