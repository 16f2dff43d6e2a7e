/// A node with all it carries, as a result or an export shows it.
package struct Node: Sendable {
  package let id: NodeID

  /// In the order of their UTF-8 bytes.
  package let labels: [String]
  package let properties: ValueMap

  package init(id: NodeID, labels: [String], properties: ValueMap) {
    self.id = id
    self.labels = labels
    self.properties = properties
  }
}

/// An edge with all it carries, as a result or an export shows it.
package struct Edge: Sendable {
  package let reference: EdgeReference
  package let type: String
  package let properties: ValueMap

  package init(reference: EdgeReference, type: String, properties: ValueMap) {
    self.reference = reference
    self.type = type
    self.properties = properties
  }

  package var id: EdgeID { reference.id }
}

/// What the references in some values stand for: the form in which results leave the engine.
package struct ElementTable: Sendable {
  package var nodes: [NodeID: Node]
  package var edges: [EdgeID: Edge]

  package init(nodes: [NodeID: Node] = [:], edges: [EdgeID: Edge] = [:]) {
    self.nodes = nodes
    self.edges = edges
  }
}
