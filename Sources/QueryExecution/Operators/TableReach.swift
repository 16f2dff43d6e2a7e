import GraphModel
import QueryPlanning

/// A search along few edges, asked of the graph level by level, for the nodes that a repeated step
/// leads to.
///
/// O(edges at the nodes that are reached). Of a step without direction the start is reached by a
/// ``ClosedTrail``; of others, where an edge comes back to it.
final class TableReach {
  private let step: Expansion
  private let walk: EdgeWalk
  private let context: ExecutionContext

  init(_ step: Expansion, _ walk: EdgeWalk, _ context: ExecutionContext) {
    self.step = step
    self.walk = walk
    self.context = context
  }

  /// The nodes that are reached, level by level; nil where `goesOver`, asked for the number of nodes
  /// whose edges are wanted next, says that another search takes its place.
  func reached(from start: NodeID, _ lengths: ClosedRange<Int>, goesOver: (Int) throws -> Bool)
    throws -> [NodeID]?
  {
    let seeksTrail = step.direction == .either && lengths.lowerBound == 1
    var trail = ClosedTrail(maximum: lengths.upperBound)
    var marks: [NodeID: ClosedTrail.Mark] = [:]
    if seeksTrail || lengths.lowerBound == 0 { marks[start] = .init(branch: 0, level: 0) }
    let memory = MemoryReservation(context.budget)
    var reached = lengths.lowerBound == 0 ? [start] : []
    var (frontier, level) = ([start], 0)
    while !frontier.isEmpty, level < lengths.upperBound {
      if level > 0, try goesOver(frontier.count) { return nil }
      let found = try ends(of: frontier)
      var next: [NodeID] = []
      for (index, node) in frontier.enumerated() {
        let mark = marks[node] ?? .init(branch: 0, level: level)
        for end in found.nodes[found.offsets[index]..<found.offsets[index + 1]] {
          if let known = marks[end] {
            guard seeksTrail, trail.isOpen(at: level) else { continue }
            if level == 0 {
              trail.meetAtStart(isLoop: end == start)
            } else if end != start {
              trail.meet(mark, from: level, known)
            }
          } else {
            marks[end] = level == 0 ? .init(branch: next.count + 1, level: 1) : mark.next
            next.append(end)
          }
        }
      }
      try memory.grow(bytes: next.count * 48)
      reached += next
      frontier = next
      level += 1
    }
    return trail.isFound ? reached + [start] : reached
  }

  /// The other ends of the edges that the step may take from some nodes.
  private func ends(of nodes: [NodeID]) throws -> Neighbours {
    try context.check()
    guard walk.hasCondition else {
      return try context.reader.neighbours(
        of: nodes, step.direction.edgeDirection, types: step.types)
    }
    try walk.load(nodes)
    var ends = Neighbours()
    for node in nodes {
      ends.nodes += try walk.steps(from: node).map(\.end)
      ends.offsets.append(ends.nodes.count)
    }
    return ends
  }
}
