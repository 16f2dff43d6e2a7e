import GraphModel
import QueryPlanning

/// All shortest paths between two nodes whose searches have met, by the ids of their edges from the
/// first on; each is found when it is asked for.
final class MetPaths {
  private let start: NodeID
  private let forth: SearchSide
  private let back: SearchSide

  /// For each level of the first search those positions from which the meeting is reached.
  private let before: [Set<Int>]
  private let nodes: PackedNodes
  private let hop: PathHop
  private let context: ExecutionContext

  private typealias Step = (edge: EdgeReference, end: NodeID)

  /// The steps that are left to be taken at each node of the path, those with the lowest ids last.
  private var left: [[Step]]?
  private var edges: [EdgeReference] = []

  init(
    from start: NodeID, _ forth: SearchSide, _ back: SearchSide, before: [Set<Int>],
    _ nodes: PackedNodes, _ hop: PathHop, _ context: ExecutionContext
  ) {
    self.start = start
    self.forth = forth
    self.back = back
    self.before = before
    self.nodes = nodes
    self.hop = hop
    self.context = context
  }

  deinit {
    forth.clear()
    back.clear()
  }

  private var length: Int { forth.depth + back.depth }

  /// The edges of the next path; nil at the end.
  func next() throws -> [EdgeReference]? {
    var left = try self.left ?? [steps(from: start, 1)]
    defer { self.left = left }
    while !left.isEmpty {
      guard let step = left[left.count - 1].popLast() else {
        left.removeLast()
        _ = edges.popLast()
        continue
      }
      edges.append(step.edge)
      if edges.count == length {
        defer { edges.removeLast() }
        return edges
      }
      left.append(try steps(from: step.end, edges.count + 1))
    }
    return nil
  }

  /// The steps from a node that make the path so long and lie on a shortest one.
  private func steps(from node: NodeID, _ count: Int) throws -> [Step] {
    try context.check()
    let found = try context.reader.adjacency(
      of: [node], hop.direction.edgeDirection, types: hop.types)
    let steps = zip(found.edges, found.neighbours).filter { _, end in
      guard let position = nodes.position(of: end) else { return false }
      return count <= forth.depth
        ? before[count].contains(position) : back.level(of: position) == length - count
    }
    return steps.map { ($0, $1) }.sorted { $0.edge.id.rawValue > $1.edge.id.rawValue }
  }
}
