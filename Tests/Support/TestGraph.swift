package import GraphModel

/// A small graph as a literal: nodes, and edges between their positions.
///
///     TestGraph([.node("A", ["x": 1]), .node("B")], [.edge(0, "R", 1)])
package struct TestGraph: Sendable {
  package struct Node: Sendable {
    package var labels: [String]
    package var properties: ValueMap

    package static func node(_ labels: String..., properties: ValueMap = [:]) -> Node {
      Node(labels: labels, properties: properties)
    }

    package static func node(_ label: String, _ properties: ValueMap) -> Node {
      Node(labels: [label], properties: properties)
    }
  }

  package struct Edge: Sendable {
    package var source: Int
    package var type: String
    package var target: Int
    package var properties: ValueMap

    package static func edge(
      _ source: Int, _ type: String, _ target: Int, _ properties: ValueMap = [:]
    ) -> Edge {
      Edge(source: source, type: type, target: target, properties: properties)
    }
  }

  package var nodes: [Node]
  package var edges: [Edge]

  package init(_ nodes: [Node] = [], _ edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}

extension TestGraph {
  /// Writes the graph, nodes first, each list in its order.
  package func write(with writer: any GraphWriter) throws {
    let ids = try nodes.map { node in
      try writer.createNode(labels: node.labels, properties: node.properties)
    }
    for edge in edges {
      _ = try writer.createEdge(
        type: edge.type, from: ids[edge.source], to: ids[edge.target], properties: edge.properties)
    }
  }

  /// Puts the graph into a store, in one transaction.
  package func write(to store: any GraphStore) throws {
    try store.access(under: Budget()) { session in
      try session.begin(.write)
      try write(with: session.writer)
      try session.commit()
    }
  }

  /// A store in memory that holds the graph.
  package func makeStore() throws -> InMemoryGraphStore {
    let store = InMemoryGraphStore()
    try write(to: store)
    return store
  }
}

extension TestGraph: CustomStringConvertible {
  /// The `CREATE` that makes it.
  package var description: String {
    let nodes = nodes.enumerated().map { index, node in
      "(n\(index)\(node.labels.map { ":\($0)" }.joined())\(Self.text(node.properties)))"
    }
    let edges = edges.map { edge in
      "(n\(edge.source))-[:\(edge.type)\(Self.text(edge.properties))]->(n\(edge.target))"
    }
    return "CREATE " + (nodes + edges).joined(separator: ",\n  ")
  }

  private static func text(_ properties: ValueMap) -> String {
    guard !properties.isEmpty else { return "" }
    let entries = properties.entries.map { "\($0.key): \($0.value)" }
    return " {\(entries.joined(separator: ", "))}"
  }
}
