import GraphModel

/// What must hold of a node inside a path or at its end, remembered for each node.
final class NodeTest {
  private let conditions: [any ColumnExpression]
  private let context: ExecutionContext
  private let memory: MemoryReservation
  private var answers: [NodeID: Bool] = [:]

  /// The row of which conditions speak.
  var row = Batch(columns: [], count: 1)

  init(_ conditions: [any ColumnExpression], _ context: ExecutionContext) {
    self.conditions = conditions
    self.context = context
    memory = MemoryReservation(context.budget)
  }

  func holds(for node: NodeID) throws -> Bool {
    if let known = answers[node] { return known }
    try load([node])
    return answers[node] ?? false
  }

  /// Asks of nodes that are not known yet.
  func load(_ nodes: [NodeID]) throws {
    var new: [NodeID] = []
    for node in nodes where answers[node] == nil {
      answers[node] = true
      new.append(node)
    }
    guard !new.isEmpty else { return }
    try memory.grow(bytes: 32 * new.count)
    let rows = row.gathered(Array(repeating: 0, count: new.count))
      .appending([Column(.nodes(new))])
    for condition in conditions {
      let column = try condition.evaluate(rows)
      for (index, node) in new.enumerated() where try column.truth(at: index) != true {
        answers[node] = false
      }
    }
  }

  func forget() {
    answers = [:]
    memory.reset()
  }
}
