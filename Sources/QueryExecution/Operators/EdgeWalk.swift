import GraphModel
import QueryFunctions
import QueryPlanning

/// The edges that a repeated step may take, remembered for each node.
final class EdgeWalk {
  struct Step {
    let edge: EdgeReference
    let end: NodeID
  }

  let isReversed: Bool
  private let step: Expansion
  private let minimum: any ColumnExpression
  private let maximum: (any ColumnExpression)?
  private let condition: (any ColumnExpression)?
  private let isConditionPerRow: Bool
  private let context: ExecutionContext
  private let memory: MemoryReservation

  private var steps: [NodeID: [Step]] = [:]
  private var remembered = 0
  private var row = Batch(columns: [], count: 1)

  init(
    _ step: Expansion, minimum: any ColumnExpression, maximum: (any ColumnExpression)?,
    condition: (any ColumnExpression)?, isConditionPerRow: Bool, isReversed: Bool,
    _ context: ExecutionContext
  ) {
    self.step = step
    self.minimum = minimum
    self.maximum = maximum
    self.condition = condition
    self.isConditionPerRow = isConditionPerRow
    self.isReversed = isReversed
    self.context = context
    memory = MemoryReservation(context.budget)
  }

  func check() throws { try context.check() }

  /// Whether something is asked of each edge.
  var hasCondition: Bool { condition != nil }

  /// How many edges a walk from a row may have; the row is the one of which conditions speak.
  func begin(at row: Batch) throws -> ClosedRange<Int>? {
    self.row = row
    if isConditionPerRow { forget() }
    let low = try bound(minimum)
    let high = try maximum.map(bound) ?? .max
    return low <= high ? low...high : nil
  }

  private func bound(_ expression: any ColumnExpression) throws -> Int {
    switch try expression.evaluate(row)[0] {
    case .integer(let value) where value >= 0: return Int(value)
    case .integer(let value):
      throw EvaluationError.negativeArgument(operation: "a quantifier", value: value)
    case let other: throw ExecutionError.notAnInteger("a quantifier", actual: other.kind.name)
    }
  }

  /// The steps from a node, in the order of the graph's adjacency.
  func steps(from node: NodeID) throws -> [Step] {
    if let known = steps[node] { return known }
    try load([node])
    return steps[node] ?? []
  }

  /// Reads the edges of nodes that are not known yet.
  func load(_ nodes: [NodeID]) throws {
    try context.check()
    if remembered > Self.mostRemembered { forget() }
    var new: [NodeID] = []
    for node in nodes where steps[node] == nil {
      steps[node] = []
      new.append(node)
    }
    guard !new.isEmpty else { return }
    let found = try context.reader.adjacency(
      of: new, step.direction.edgeDirection, types: step.types)
    try memory.grow(bytes: 64 * new.count + 48 * found.edges.count)
    let allowed = try allowed(found.edges)
    for (index, node) in new.enumerated() {
      let range = found.offsets[index]..<found.offsets[index + 1]
      steps[node] = range.filter { allowed?[$0] ?? true }
        .map { Step(edge: found.edges[$0], end: found.neighbours[$0]) }
    }
    remembered += found.edges.count
  }

  /// Which edges fulfil the condition; nil where there is none.
  private func allowed(_ edges: [EdgeReference]) throws -> [Bool]? {
    guard let condition, !edges.isEmpty else { return nil }
    let rows = row.gathered(Array(repeating: 0, count: edges.count))
    let answers = try condition.evaluate(rows.appending([Column(.edges(edges))]))
    return try edges.indices.map { try answers.truth(at: $0) == true }
  }

  func forget() {
    steps = [:]
    remembered = 0
    memory.reset()
  }

  private static let mostRemembered = 4_000_000
}
