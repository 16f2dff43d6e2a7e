/// A node's id: allocated by the graph, never reused, not dense.
package struct NodeID: Hashable, Comparable, Sendable {
  package let rawValue: Int64

  @inlinable
  package init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  @inlinable
  package static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// An edge's id: from one counter over all types, never reused.
package struct EdgeID: Hashable, Comparable, Sendable {
  package let rawValue: Int64

  @inlinable
  package init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  @inlinable
  package static func < (left: EdgeID, right: EdgeID) -> Bool { left.rawValue < right.rawValue }
}

/// The number that a graph's catalogue gives to an edge type.
package struct EdgeTypeID: Hashable, Comparable, Sendable {
  package let rawValue: Int32

  @inlinable
  package init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  @inlinable
  package static func < (left: EdgeTypeID, right: EdgeTypeID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The number that a graph's catalogue gives to a set of labels.
package struct LabelSetID: Hashable, Sendable {
  package let rawValue: Int32

  @inlinable
  package init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }
}

/// All that finds an edge without a search: its id, type and ends.
package struct EdgeReference: Hashable, Sendable {
  package let id: EdgeID
  package let type: EdgeTypeID
  package let source: NodeID
  package let target: NodeID

  @inlinable
  package init(id: EdgeID, type: EdgeTypeID, source: NodeID, target: NodeID) {
    self.id = id
    self.type = type
    self.source = source
    self.target = target
  }

  @inlinable
  package static func == (left: EdgeReference, right: EdgeReference) -> Bool {
    left.id == right.id
  }

  @inlinable
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }

  /// The end that is not `node`; for a self-loop, `node`.
  @inlinable
  package func end(oppositeTo node: NodeID) -> NodeID {
    source == node ? target : source
  }
}

/// A walk through the graph: `nodes` has one more element than `edges`.
package struct PathReference: Hashable, Sendable {
  package let nodes: [NodeID]
  package let edges: [EdgeReference]

  package init(nodes: [NodeID], edges: [EdgeReference]) {
    precondition(nodes.count == edges.count + 1)
    self.nodes = nodes
    self.edges = edges
  }

  /// The path that leaves `start` and follows `edges`, each from where the last one ended.
  package init(from start: NodeID, along edges: [EdgeReference]) {
    var nodes = [start]
    for edge in edges { nodes.append(edge.end(oppositeTo: nodes[nodes.count - 1])) }
    self.init(nodes: nodes, edges: edges)
  }
}
