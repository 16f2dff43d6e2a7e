import GraphModel
import ReferenceEvaluator

/// Values such that two runs of a query agree: an element that the query made has another id in
/// each, so that what it carries stands for it.
struct CanonicalForm {
  let graph: ReferenceGraph

  /// Elements up to these were there before.
  let lastNode: Int
  let lastEdge: Int

  func callAsFunction(_ row: [Value]) -> [Value] { row.map { callAsFunction($0) } }

  func callAsFunction(_ value: Value) -> Value {
    switch value {
    case .node(let id): node(id)
    case .edge(let edge): self.edge(edge)
    case .path(let path):
      .map(["nodes": .list(path.nodes.map(node)), "edges": .list(path.edges.map(edge))])
    case .list(let elements): .list(elements.map { callAsFunction($0) })
    case .map(let map):
      .map(ValueMap(map.entries.map { (key: $0.key, value: callAsFunction($0.value)) }))
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration:
      value
    }
  }

  /// The whole graph: a row for each node and each edge, with kinds and bits of their properties.
  var wholeGraph: [[Value]] {
    let nodes = graph.nodeIDs.map { id in [node(id), .text(text(graph.nodes[id]))] }
    let edges = graph.edgesInOrder.map { edge in
      [
        self.edge(edge.reference), node(edge.reference.source), node(edge.reference.target),
        .text("\(edge.type) \(edge.properties.text)"),
      ]
    }
    return nodes + edges
  }

  private func node(_ id: NodeID) -> Value {
    id.rawValue <= lastNode ? .node(id) : .text("new \(text(graph.nodes[id]))")
  }

  private func edge(_ reference: EdgeReference) -> Value {
    guard reference.id.rawValue > lastEdge else { return .edge(reference) }
    let edge = graph.edges[reference.id]
    return .list([
      .text("new \(edge?.type.text ?? "") \(edge?.properties.text ?? "")"),
      node(reference.source), node(reference.target),
    ])
  }

  private func text(_ node: ReferenceGraph.Node?) -> String {
    guard let node else { return "deleted" }
    return "\(node.labels.sorted()) \(node.properties.text)"
  }
}

extension ValueMap {
  fileprivate var text: String { Value.map(self).description }
}
