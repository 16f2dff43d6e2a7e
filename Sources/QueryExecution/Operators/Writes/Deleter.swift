import GraphModel
import QueryFunctions

/// `DELETE`: all edges that any row names, then all nodes, so that their order does not matter.
struct Deleter: RowWriter {
  private let targets: [any ColumnExpression]
  private let isDetach: Bool
  private let context: ExecutionContext

  init(_ targets: [any ColumnExpression], isDetach: Bool, _ context: ExecutionContext) {
    self.targets = targets
    self.isDetach = isDetach
    self.context = context
  }

  func write(_ batches: [Batch]) throws {
    var nodes: [NodeID] = []
    var edges: [EdgeReference] = []
    for batch in batches {
      try context.check()
      for target in targets {
        for value in try target.evaluate(batch).values { try add(value, &nodes, &edges) }
      }
    }
    let distinct = nodes.uniqued()
    if isDetach {
      let attached = try context.reader.adjacency(of: distinct, .either, types: nil)
      edges += attached.edges
    }
    for (index, edge) in edges.uniqued().enumerated() {
      if index % 256 == 0 { try context.check() }
      if try context.writer.deleteEdge(edge) { context.counters.relationshipsDeleted += 1 }
    }
    for (index, node) in distinct.enumerated() {
      if index % 256 == 0 { try context.check() }
      if try context.writer.deleteNode(node) { context.counters.nodesDeleted += 1 }
    }
    if !nodes.isEmpty || !edges.isEmpty { context.hasDeleted = true }
  }

  private func add(_ value: Value, _ nodes: inout [NodeID], _ edges: inout [EdgeReference]) throws {
    switch value {
    case .null: break
    case .node(let node): nodes.append(node)
    case .edge(let edge): edges.append(edge)
    case .path(let path):
      nodes += path.nodes
      edges += path.edges
    default:
      throw ExecutionError.notAnElement(
        expected: "NODE, RELATIONSHIP or PATH", actual: value.kind.name)
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first comes.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
