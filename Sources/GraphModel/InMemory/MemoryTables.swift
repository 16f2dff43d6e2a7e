/// A graph as arrays and dictionaries, and the raw changes to it, which keep them all in step.
///
/// The changes check nothing and log nothing: ``MemoryWriter`` does.
final class MemoryTables {
  /// The node with the id `n` is at `n - 1`; nil where it was deleted.
  var nodes: [NodeRecord?] = []

  /// The edge with the id `n` is at `n - 1`; nil where it was deleted.
  var edges: [EdgeRecord?] = []
  var labelSets = LabelSetTable()
  var edgeTypes = EdgeTypeTable()
  var indexes: [MemoryIndex] = []
  let derived = DerivedValues()
  private(set) var nodeCount = 0
  private(set) var edgeCounts: [EdgeTypeID: Int] = [:]
  private(set) var keyUses: [Name: Int] = [:]
  private(set) var importedNodes: [Name: NodeID] = [:]
  private(set) var importedEdges: [Name: EdgeID] = [:]
  private var members: [Name: OrderedBag<NodeID>] = [:]

  func node(_ id: NodeID) -> NodeRecord? {
    let position = Int(id.rawValue) - 1
    return nodes.indices.contains(position) ? nodes[position] : nil
  }

  func edge(_ id: EdgeID) -> EdgeRecord? {
    let position = Int(id.rawValue) - 1
    return edges.indices.contains(position) ? edges[position] : nil
  }
}

// MARK: - Nodes

extension MemoryTables {
  /// Puts a node to where it was, or behind the last one.
  func put(_ record: NodeRecord, at id: NodeID) {
    derived.removeAll()
    if Int(id.rawValue) > nodes.count { nodes.append(record) } else { nodes[position(id)] = record }
    nodeCount += 1
    for label in labelSets[record.labels] { join(id, label) }
    countKeys(of: record.properties, by: 1)
    if let name = record.importedID { importedNodes[Name(name)] = id }
  }

  /// Takes away a node that no edge touches.
  func remove(_ id: NodeID) {
    guard let record = node(id) else { return }
    derived.removeAll()
    for label in labelSets[record.labels] { leave(id, label) }
    nodes[position(id)] = nil
    nodeCount -= 1
    countKeys(of: record.properties, by: -1)
    if let name = record.importedID { importedNodes[Name(name)] = nil }
  }

  func setLabels(of id: NodeID, to new: LabelSetID) {
    guard let record = node(id) else { return }
    derived.removeAll()
    let before = labelSets[record.labels]
    let after = labelSets[new]
    for label in before where !after.contains(label) { leave(id, label) }
    nodes[position(id)]?.labels = new
    for label in after where !before.contains(label) { join(id, label) }
  }

  /// Sets a property; null takes it away.
  func setProperty(_ key: String, of id: NodeID, to value: Value) {
    guard let labels = labels(of: id) else { return }
    derived.removeAll()
    let old = node(id)?.properties[key]
    for index in indexes.indices where indexes[index].covers(key, of: labels) {
      if let old { indexes[index].remove(id, at: old) }
      indexes[index].insert(id, at: value)
    }
    nodes[position(id)]?.properties[key] = value.isNull ? nil : value
    countKey(key, from: old, to: value)
  }

  func setImportedID(_ name: String?, of id: NodeID) {
    if let old = node(id)?.importedID { importedNodes[Name(old)] = nil }
    nodes[position(id)]?.importedID = name
    if let name { importedNodes[Name(name)] = id }
  }

  /// The labels of a node, ascending; nil where there is no node.
  func labels(of id: NodeID) -> [Name]? { node(id).map { labelSets[$0.labels] } }

  /// The nodes with a label, ascending.
  func nodes(labelled label: String) -> [NodeID] {
    let name = Name(label)
    let found = members[name]?.ordered { id in node(id).map { carries($0, name) } ?? false }
    return found ?? []
  }

  func nodeCount(labelled label: String) -> Int { members[Name(label)]?.count ?? 0 }

  var labelsInUse: [Name] { members.filter { $0.value.count > 0 }.keys.sorted() }

  private func carries(_ record: NodeRecord, _ label: Name) -> Bool {
    labelSets[record.labels].contains(label)
  }

  /// The node, which is in its place, gets a label.
  private func join(_ id: NodeID, _ label: Name) {
    members[label, default: OrderedBag()].insert(id)
    for index in indexes.indices where indexes[index].label == label {
      if let value = node(id)?.properties[indexes[index].definition.property] {
        indexes[index].insert(id, at: value)
      }
    }
  }

  /// The node, which is in its place still, loses a label.
  private func leave(_ id: NodeID, _ label: Name) {
    members[label]?.remove(id)
    for index in indexes.indices where indexes[index].label == label {
      if let value = node(id)?.properties[indexes[index].definition.property] {
        indexes[index].remove(id, at: value)
      }
    }
  }
}

// MARK: - Edges

extension MemoryTables {
  /// Puts an edge to where it was, or behind the last one.
  func put(_ record: EdgeRecord) {
    let edge = record.reference
    if Int(edge.id.rawValue) > edges.count {
      edges.append(record)
    } else {
      edges[position(edge.id)] = record
    }
    nodes[position(edge.source)]?.outgoing.insert(edge.outgoingHalf)
    nodes[position(edge.target)]?.incoming.insert(edge.incomingHalf)
    edgeCounts[edge.type, default: 0] += 1
    countKeys(of: record.properties, by: 1)
    if let name = record.importedID { importedEdges[Name(name)] = edge.id }
  }

  func remove(_ id: EdgeID) {
    guard let record = edge(id) else { return }
    let edge = record.reference
    nodes[position(edge.source)]?.outgoing.remove(edge.outgoingHalf)
    nodes[position(edge.target)]?.incoming.remove(edge.incomingHalf)
    edges[position(id)] = nil
    edgeCounts[edge.type, default: 0] -= 1
    countKeys(of: record.properties, by: -1)
    if let name = record.importedID { importedEdges[Name(name)] = nil }
  }

  /// Sets a property; null takes it away.
  func setProperty(_ key: String, of id: EdgeID, to value: Value) {
    let old = edge(id)?.properties[key]
    edges[position(id)]?.properties[key] = value.isNull ? nil : value
    countKey(key, from: old, to: value)
  }

  func setImportedID(_ name: String?, of id: EdgeID) {
    if let old = edge(id)?.importedID { importedEdges[Name(old)] = nil }
    edges[position(id)]?.importedID = name
    if let name { importedEdges[Name(name)] = id }
  }

  /// The edges that leave a node, in the order of adjacency.
  func outgoing(of id: NodeID) -> [HalfEdge] {
    guard node(id) != nil else { return [] }
    let found = nodes[position(id)]?.outgoing.ordered { half in
      isEdge(half.id, type: half.type, from: id, to: half.neighbour)
    }
    return found ?? []
  }

  /// The edges that arrive at a node, in the order of adjacency.
  func incoming(of id: NodeID) -> [HalfEdge] {
    guard node(id) != nil else { return [] }
    let found = nodes[position(id)]?.incoming.ordered { half in
      isEdge(half.id, type: half.type, from: half.neighbour, to: id)
    }
    return found ?? []
  }

  /// An id that was rolled back may have gone to another edge since.
  private func isEdge(_ id: EdgeID, type: EdgeTypeID, from source: NodeID, to target: NodeID)
    -> Bool
  {
    guard let edge = edge(id)?.reference else { return false }
    return edge.type == type && edge.source == source && edge.target == target
  }
}

// MARK: - Places and counts

extension MemoryTables {
  private func position(_ id: NodeID) -> Int { Int(id.rawValue) - 1 }
  private func position(_ id: EdgeID) -> Int { Int(id.rawValue) - 1 }

  private func countKeys(of properties: ValueMap, by step: Int) {
    for (key, _) in properties.entries { keyUses[Name(key), default: 0] += step }
  }

  private func countKey(_ key: String, from old: Value?, to new: Value) {
    let step = (new.isNull ? 0 : 1) - (old == nil ? 0 : 1)
    if step != 0 { keyUses[Name(key), default: 0] += step }
  }
}
