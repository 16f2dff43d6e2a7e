import GraphModel
import QueryPlanning

/// The edges that a hop of a path may take from each node, remembered.
final class HopEdges {
  struct Step {
    let edge: EdgeReference
    let end: NodeID
  }

  private let hop: PathHop

  /// What must hold of the edge and its two ends: the last three columns of the rows it is asked of.
  private let conditions: [any ColumnExpression]
  private let context: ExecutionContext
  private let memory: MemoryReservation
  private var steps: [NodeID: [Step]] = [:]
  private var remembered = 0

  /// The row of which conditions speak.
  var row = Batch(columns: [], count: 1)

  init(_ hop: PathHop, _ conditions: [any ColumnExpression], _ context: ExecutionContext) {
    self.hop = hop
    self.conditions = conditions
    self.context = context
    memory = MemoryReservation(context.budget)
  }

  /// The steps from a node, in the order of the graph's adjacency.
  func steps(from node: NodeID) throws -> [Step] {
    if let known = steps[node] { return known }
    try load([node])
    return steps[node] ?? []
  }

  /// Reads the edges of nodes that are not known yet; gives what was found at their other ends.
  @discardableResult
  func load(_ nodes: some Sequence<NodeID>) throws -> [NodeID] {
    try context.check()
    if remembered > Self.mostRemembered { forget() }
    var new: [NodeID] = []
    for node in nodes where steps[node] == nil {
      steps[node] = []
      new.append(node)
    }
    guard !new.isEmpty else { return [] }
    let found = try context.reader.adjacency(
      of: new, hop.direction.edgeDirection, types: hop.types)
    try memory.grow(bytes: 64 * new.count + 48 * found.edges.count)
    let allowed = try allowed(found, new)
    for (index, node) in new.enumerated() {
      let range = found.offsets[index]..<found.offsets[index + 1]
      steps[node] = range.filter { allowed?[$0] ?? true }
        .map { Step(edge: found.edges[$0], end: found.neighbours[$0]) }
    }
    remembered += found.edges.count
    return found.neighbours
  }

  /// Which edges fulfil the conditions; nil where there is none.
  private func allowed(_ found: Adjacency, _ nodes: [NodeID]) throws -> [Bool]? {
    guard !conditions.isEmpty, !found.edges.isEmpty else { return nil }
    var starts: [NodeID] = []
    for (index, node) in nodes.enumerated() {
      starts += repeatElement(node, count: found.offsets[index + 1] - found.offsets[index])
    }
    let rows = row.gathered(Array(repeating: 0, count: found.edges.count)).appending([
      Column(.nodes(starts)), Column(.edges(found.edges)), Column(.nodes(found.neighbours)),
    ])
    var allowed = [Bool](repeating: true, count: found.edges.count)
    for condition in conditions {
      let answers = try condition.evaluate(rows)
      for index in allowed.indices where allowed[index] {
        allowed[index] = try answers.truth(at: index) == true
      }
    }
    return allowed
  }

  func forget() {
    steps = [:]
    remembered = 0
    memory.reset()
  }

  private static let mostRemembered = 4_000_000
}
