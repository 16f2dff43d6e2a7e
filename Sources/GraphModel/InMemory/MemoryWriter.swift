/// Changes a graph in memory: checks what is asked, does it, and logs how to undo it.
final class MemoryWriter: GraphWriter {
  let state: MemoryState
  var tables: MemoryTables { state.tables }

  init(_ state: MemoryState) {
    self.state = state
  }

  // MARK: Elements

  func createNode(labels: [String], properties: ValueMap) throws -> NodeID {
    let properties = try checked(properties)
    let labels = Set(labels.map { Name($0) }).sorted()
    for (key, value) in properties.entries {
      try tables.checkUnique(key, value, labels: labels)
    }
    let id = NodeID(Int64(tables.nodes.count + 1))
    tables.put(NodeRecord(labels: labelSet(labels), properties: properties), at: id)
    log(.createdNode)
    return id
  }

  func createEdge(type: String, from source: NodeID, to target: NodeID, properties: ValueMap) throws
    -> EdgeReference
  {
    let properties = try checked(properties)
    for end in [source, target] where tables.node(end) == nil { throw GraphError.nodeNotFound(end) }
    let id = EdgeID(Int64(tables.edges.count + 1))
    let edge = EdgeReference(id: id, type: edgeType(type), source: source, target: target)
    tables.put(EdgeRecord(reference: edge, properties: properties))
    log(.createdEdge)
    return edge
  }

  func deleteEdge(_ edge: EdgeReference) throws -> Bool {
    guard let record = tables.edge(edge.id) else { return false }
    tables.remove(edge.id)
    log(.deletedEdge(record))
    return true
  }

  func deleteNode(_ node: NodeID) throws -> Bool {
    guard let record = tables.node(node) else { return false }
    guard record.outgoing.count == 0, record.incoming.count == 0
    else { throw GraphError.nodeHasEdges(node) }
    tables.remove(node)
    log(.deletedNode(node, record))
    return true
  }

  // MARK: Properties and labels

  func setProperty(_ key: String, of node: NodeID, to value: Value) throws {
    try checkStorable(key, value)
    guard let labels = tables.labels(of: node) else { throw GraphError.nodeNotFound(node) }
    let old = tables.node(node)?.properties[key] ?? .null
    if !old.isEquivalent(to: value) { try tables.checkUnique(key, value, labels: labels) }
    tables.setProperty(key, of: node, to: value)
    log(.setNodeProperty(key, of: node, was: old))
  }

  func setProperty(_ key: String, of edge: EdgeReference, to value: Value) throws {
    try checkStorable(key, value)
    guard tables.edge(edge.id) != nil else { throw GraphError.edgeNotFound(edge.id) }
    let old = tables.edge(edge.id)?.properties[key] ?? .null
    tables.setProperty(key, of: edge.id, to: value)
    log(.setEdgeProperty(key, of: edge.id, was: old))
  }

  func addLabels(_ labels: [String], to node: NodeID) throws -> Int {
    try changeLabels(of: node) { $0.union(labels.map { Name($0) }) }
  }

  func removeLabels(_ labels: [String], from node: NodeID) throws -> Int {
    try changeLabels(of: node) { $0.subtracting(labels.map { Name($0) }) }
  }

  /// Says by how many the labels became more or fewer.
  private func changeLabels(of node: NodeID, _ change: (Set<Name>) -> Set<Name>) throws -> Int {
    guard let record = tables.node(node) else { throw GraphError.nodeNotFound(node) }
    let before = Set(tables.labelSets[record.labels])
    let after = change(before)
    guard before != after else { return 0 }
    for (key, value) in record.properties.entries {
      try tables.checkUnique(key, value, labels: Array(after.subtracting(before)))
    }
    tables.setLabels(of: node, to: labelSet(after.sorted()))
    log(.setLabels(of: node, was: record.labels))
    return abs(after.count - before.count)
  }

  // MARK: Indexes

  func createIndex(_ index: IndexDefinition) throws -> Bool {
    for other in tables.indexes.map(\.definition) {
      if other.isAbout(index) { return false }
      if UTF8Order.areEqual(other.name, index.name) { throw GraphError.indexNameTaken(index.name) }
    }
    tables.indexes.append(try tables.makeIndex(index))
    log(.addedIndex)
    return true
  }

  func dropIndex(named name: String) throws -> Bool {
    let position = tables.indexes.firstIndex { UTF8Order.areEqual($0.definition.name, name) }
    guard let position else { return false }
    log(.droppedIndex(tables.indexes.remove(at: position), at: position))
    return true
  }

  func makeLoader() throws -> any GraphLoader { MemoryLoader(self) }
}

// MARK: - Checks, names and the log

extension MemoryWriter {
  func log(_ change: MemoryChange) {
    precondition(state.transaction == .write, "a change belongs into a writing transaction")
    state.log.append(change)
  }

  private func labelSet(_ labels: [Name]) -> LabelSetID {
    if let known = tables.labelSets.number(of: labels) { return known }
    log(.addedLabelSet)
    return tables.labelSets.append(labels)
  }

  private func edgeType(_ name: String) -> EdgeTypeID {
    if let known = tables.edgeTypes.number(of: Name(name)) { return known }
    log(.addedEdgeType)
    return tables.edgeTypes.append(Name(name))
  }

  /// Properties without nulls; throws where one cannot be stored.
  private func checked(_ properties: ValueMap) throws -> ValueMap {
    for (key, value) in properties.entries { try checkStorable(key, value) }
    guard properties.entries.contains(where: \.value.isNull) else { return properties }
    return ValueMap(properties.entries.filter { !$0.value.isNull })
  }

  private func checkStorable(_ key: String, _ value: Value) throws {
    if value.isStorable { return }
    throw GraphError.notStorable(property: key, kind: value.kind.name)
  }
}
