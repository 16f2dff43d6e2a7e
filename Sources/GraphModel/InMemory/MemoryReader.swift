/// Reads a graph in memory.
final class MemoryReader: GraphReader {
  private let state: MemoryState
  private let arrays = MemoryArrays()
  private var tables: MemoryTables { state.tables }

  init(_ state: MemoryState) {
    self.state = state
  }

  // MARK: Names

  func edgeTypeID(named type: String) -> EdgeTypeID? { tables.edgeTypes.number(of: Name(type)) }

  func edgeTypeName(_ id: EdgeTypeID) -> String { tables.edgeTypes[id].text }

  func labels(in set: LabelSetID) -> [String] { tables.labelSets[set].map(\.text) }

  func names() throws -> GraphNames {
    let types = tables.edgeCounts.filter { $0.value > 0 }.map { tables.edgeTypes[$0.key] }
    let keys = tables.keyUses.filter { $0.value > 0 }.keys
    return GraphNames(
      labels: tables.labelsInUse.map(\.text), edgeTypes: types.sorted().map(\.text),
      propertyKeys: keys.sorted().map(\.text))
  }

  func indexes() throws -> [IndexDefinition] { tables.indexes.map(\.definition) }

  // MARK: Statistics

  func nodeCount(label: String?) throws -> Int {
    label.map { tables.nodeCount(labelled: $0) } ?? tables.nodeCount
  }

  func edgeCount(type: String?) throws -> Int {
    guard let type else { return tables.edgeCounts.values.reduce(0, +) }
    return edgeTypeID(named: type).flatMap { tables.edgeCounts[$0] } ?? 0
  }

  // MARK: Nodes

  func scanNodes(label: String?, properties: [String]) throws -> any NodeScan {
    guard let label else { return MemoryNodeScan(state, .all, properties: properties) }
    let nodes = tables.nodes(labelled: label)
    return MemoryNodeScan(state, .list(nodes), properties: properties)
  }

  func findNodes(label: String, property: String, equalToAny values: [Value]) throws -> [NodeID]? {
    let labels = [Name(label)]
    let index = tables.indexes.firstIndex {
      $0.definition.servesLookups && $0.covers(property, of: labels)
    }
    guard let index else { return nil }
    let found = Set(values.map(ValueKey.init)).flatMap { tables.nodes(in: index, at: $0.value) }
    return found.sorted()
  }

  func existing(_ nodes: [NodeID]) throws -> [Bool] { nodes.map { tables.node($0) != nil } }

  func labelSets(of nodes: [NodeID]) throws -> [LabelSetID?] {
    nodes.map { tables.node($0)?.labels }
  }

  func property(_ key: String, of nodes: [NodeID]) throws -> Column {
    try state.budget.check()
    return Column(nodes.map { tables.node($0)?.properties[key] ?? .null })
  }

  func node(_ id: NodeID) throws -> Node? {
    tables.node(id).map { record in
      Node(id: id, labels: labels(in: record.labels), properties: record.properties)
    }
  }

  var fullText: (any FullTextIndex)? { nil }

  var derived: DerivedValues? { tables.derived }

  // MARK: Edges

  func adjacency(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Adjacency {
    try state.budget.check()
    let types = types.map { types in Set(types.compactMap(edgeTypeID)).sorted() }
    var result = Adjacency()
    for (index, node) in nodes.enumerated() where result.edges.count < window.limit {
      result.append(node, direction, types: types, in: tables)
      if index == 0 { result.dropFirst(window.skipped) }
    }
    result.cut(to: window.limit)
    return result
  }

  func neighbours(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Neighbours {
    Neighbours(try adjacency(of: nodes, direction, types: types, window: window))
  }

  func property(_ key: String, of edges: [EdgeReference]) throws -> Column {
    try state.budget.check()
    return Column(edges.map { tables.edge($0.id)?.properties[key] ?? .null })
  }

  func existing(_ edges: [EdgeReference]) throws -> [Bool] {
    edges.map { tables.edge($0.id) != nil }
  }

  func edge(_ reference: EdgeReference) throws -> Edge? { tables.wholeEdge(reference.id) }

  func scanEdges(type: String?) throws -> any EdgeScan {
    let wanted = type.flatMap(edgeTypeID)
    let edges = tables.edges.lazy.compactMap { $0?.reference }
      .filter { type == nil || $0.type == wanted }
    return MemoryEdgeScan(state, edges.sorted { $0.exportOrder < $1.exportOrder })
  }

  // MARK: Arrays

  func packedNodes() throws -> PackedNodes {
    try arrays.nodes(of: self, at: state.version)
  }

  func packedAdjacency(type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts) throws
    -> PackedAdjacency
  {
    try arrays.adjacency(type: type, isOutgoing: isOutgoing, of: self, at: state.version)
  }

  func packedProperty(_ key: String, forScanOf nodeCount: Int) throws -> PackedProperty? {
    guard nodeCount * 16 >= tables.nodeCount else { return nil }
    return try arrays.property(key, of: self, at: state.version)
  }

  // MARK: Identity

  func importedIDs(of nodes: [NodeID]) throws -> [String?] {
    nodes.map { tables.node($0)?.importedID }
  }

  func importedIDs(of edges: [EdgeReference]) throws -> [String?] {
    edges.map { tables.edge($0.id)?.importedID }
  }
}

extension MemoryTables {
  func wholeEdge(_ id: EdgeID) -> Edge? {
    edge(id).map { record in
      Edge(
        reference: record.reference, type: edgeTypes[record.reference.type].text,
        properties: record.properties)
    }
  }
}

extension EdgeReference {
  fileprivate var exportOrder: (EdgeTypeID, NodeID, NodeID, EdgeID) { (type, source, target, id) }
}
