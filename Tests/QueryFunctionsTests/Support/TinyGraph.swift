import GraphModel

/// A graph of two nodes and one relationship: `(n:Person:Pioneer)-[r:KNOWS]->(m)`.
final class TinyGraph: GraphReader {
  var fullText: (any FullTextIndex)? { nil }
  static let edge = EdgeReference(
    id: EdgeID(3), type: EdgeTypeID(1), source: NodeID(7), target: NodeID(9))

  /// What examples may name.
  static let variables: [String: Value] = [
    "n": .node(NodeID(7)), "m": .node(NodeID(9)), "r": .edge(edge),
    "p": .path(PathReference(from: NodeID(7), along: [edge])), "gone": .node(NodeID(1)),
  ]

  private static let ada = Node(
    id: NodeID(7), labels: ["Person", "Pioneer"],
    properties: ["born": .integer(1815), "name": .text("Ada")])

  func edgeTypeID(named type: String) -> EdgeTypeID? { type == "KNOWS" ? Self.edge.type : nil }
  func edgeTypeName(_ id: EdgeTypeID) -> String { "KNOWS" }
  func labels(in set: LabelSetID) -> [String] { set.rawValue == 1 ? Self.ada.labels : [] }
  func names() -> GraphNames { GraphNames() }
  func indexes() -> [IndexDefinition] { [] }
  func nodeCount(label: String?) -> Int { 2 }
  func edgeCount(type: String?) -> Int { 1 }
  func existing(_ nodes: [NodeID]) -> [Bool] { labelSets(of: nodes).map { $0 != nil } }

  func labelSets(of nodes: [NodeID]) -> [LabelSetID?] {
    nodes.map { $0.rawValue == 7 ? LabelSetID(1) : $0.rawValue == 9 ? LabelSetID(0) : nil }
  }

  func node(_ id: NodeID) -> Node? {
    switch id.rawValue {
    case 7: Self.ada
    case 9: Node(id: id, labels: [], properties: [:])
    default: nil
    }
  }

  func edge(_ reference: EdgeReference) -> Edge? {
    Edge(reference: reference, type: "KNOWS", properties: ["since": .integer(1833)])
  }

  func existing(_ edges: [EdgeReference]) -> [Bool] { edges.map { _ in true } }
  func property(_ key: String, of nodes: [NodeID]) -> Column { .nulls(count: nodes.count) }
  func property(_ key: String, of edges: [EdgeReference]) -> Column { .nulls(count: edges.count) }
  func importedIDs(of nodes: [NodeID]) -> [String?] { nodes.map { _ in nil } }
  func importedIDs(of edges: [EdgeReference]) -> [String?] { edges.map { _ in nil } }

  func findNodes(label: String, property: String, equalToAny values: [Value]) -> [NodeID]? { nil }
  func adjacency(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) -> Adjacency {
    Adjacency()
  }

  func scanNodes(label: String?, properties: [String]) -> any NodeScan { NoElements() }
  func neighbours(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Neighbours {
    Neighbours(adjacency(of: nodes, direction, types: types, window: window))
  }

  func packedNodes() throws -> PackedNodes { try Packing(self).nodes() }

  func packedAdjacency(type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts) throws
    -> PackedAdjacency
  {
    try Packing(self).adjacency(type: type, isOutgoing: isOutgoing, over: packedNodes())
  }

  func scanEdges(type: String?) -> any EdgeScan { NoElements() }
}

private final class NoElements: NodeScan, EdgeScan {
  func next(maximum: Int) -> NodeBatch? { nil }
  func next(maximum: Int) -> [Edge]? { nil }
}
