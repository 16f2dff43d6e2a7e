package import GraphModel

/// A graph as two dictionaries, changed in the plainest way.
package struct ReferenceGraph {
  package struct Node {
    package var labels: Set<Name>
    package var properties: ValueMap
  }

  package struct Edge {
    package let reference: EdgeReference
    package let type: Name
    package var properties: ValueMap
  }

  package private(set) var nodes: [NodeID: Node] = [:]
  package private(set) var edges: [EdgeID: Edge] = [:]
  private var nextNode: Int64 = 1
  private var nextEdge: Int64 = 1

  package init() {}

  /// A copy of all that a reader shows.
  package init(copying reader: any GraphReader) throws {
    let scan = try reader.scanNodes(label: nil, properties: [])
    while let batch = try scan.next(maximum: 1_000) {
      for id in batch.nodes {
        guard let node = try reader.node(id) else { continue }
        nodes[id] = Node(labels: Set(node.labels.map { Name($0) }), properties: node.properties)
      }
    }
    let edgeScan = try reader.scanEdges(type: nil)
    while let batch = try edgeScan.next(maximum: 1_000) {
      for edge in batch {
        edges[edge.id] = Edge(
          reference: edge.reference, type: Name(edge.type), properties: edge.properties)
      }
    }
    nextNode = (nodes.keys.max()?.rawValue ?? 0) + 1
    nextEdge = (edges.keys.max()?.rawValue ?? 0) + 1
  }

  package var nodeIDs: [NodeID] { nodes.keys.sorted() }
  package var edgesInOrder: [Edge] { edges.keys.sorted().compactMap { edges[$0] } }
}

extension ReferenceGraph {
  mutating func createNode(labels: Set<Name>, properties: ValueMap) throws -> NodeID {
    let id = NodeID(nextNode)
    nextNode += 1
    nodes[id] = Node(labels: labels, properties: [:])
    for (key, value) in properties.entries { try setProperty(key, of: .node(id), to: value) }
    return id
  }

  mutating func createEdge(type: Name, from source: NodeID, to target: NodeID, properties: ValueMap)
    throws -> EdgeReference
  {
    guard nodes[source] != nil, nodes[target] != nil else { throw ReferenceError.deletedElement }
    let reference = EdgeReference(
      id: EdgeID(nextEdge), type: EdgeTypeID(0), source: source, target: target)
    nextEdge += 1
    edges[reference.id] = Edge(reference: reference, type: type, properties: [:])
    for (key, value) in properties.entries { try setProperty(key, of: .edge(reference), to: value) }
    return reference
  }

  /// Sets a property of a node or an edge; null takes it away.
  mutating func setProperty(_ key: String, of element: Value, to value: Value) throws {
    guard value.isStorable else { throw ReferenceError("TypeError", "InvalidPropertyType") }
    let stored = value.isNull ? nil : value
    switch element {
    case .node(let id) where nodes[id] != nil: nodes[id]?.properties[key] = stored
    case .edge(let edge) where edges[edge.id] != nil: edges[edge.id]?.properties[key] = stored
    default: throw ReferenceError.deletedElement
    }
  }

  mutating func setLabels(of node: NodeID, _ change: (inout Set<Name>) -> Void) throws {
    guard nodes[node] != nil else { throw ReferenceError.deletedElement }
    change(&nodes[node, default: Node(labels: [], properties: [:])].labels)
  }

  mutating func delete(_ edge: EdgeReference) { edges[edge.id] = nil }

  mutating func delete(_ node: NodeID) { nodes[node] = nil }

  func edges(at node: NodeID) -> [EdgeReference] {
    edgesInOrder.map(\.reference).filter { $0.source == node || $0.target == node }
  }

  /// All properties of a node or an edge.
  func properties(of element: Value) throws -> ValueMap {
    switch element {
    case .node(let id):
      if let node = nodes[id] { return node.properties }
    case .edge(let edge):
      if let edge = edges[edge.id] { return edge.properties }
    default: break
    }
    throw ReferenceError.deletedElement
  }
}
