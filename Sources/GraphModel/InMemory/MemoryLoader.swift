/// Loads elements under the ids of their source, through the writer.
final class MemoryLoader: GraphLoader {
  private let writer: MemoryWriter
  private var tables: MemoryTables { writer.tables }

  init(_ writer: MemoryWriter) {
    self.writer = writer
  }

  func loadNode(id: String, labels: [String], properties: [(key: String, value: Value)]) throws
    -> LoadOutcome
  {
    for index in tables.indexes { try index.definition.require(in: properties, labels: labels) }
    let properties = ValueMap(properties)
    if let known = tables.importedNodes[Name(id)] {
      return try update(known, labels: labels, properties: properties)
    }
    let node = try writer.createNode(labels: labels, properties: properties)
    tables.setImportedID(id, of: node)
    writer.log(.namedNode(node))
    return .added
  }

  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    let properties = ValueMap(properties)
    let ends = (try node(source), try node(target))
    if let known = tables.importedEdges[Name(id)], let edge = tables.edge(known) {
      let reference = edge.reference
      guard (reference.source, reference.target) == ends,
        tables.edgeTypes[reference.type] == Name(type)
      else { throw GraphError.edgeEndsChanged(id) }
      let changes = edge.properties.changes(to: properties)
      for (key, value) in changes { try writer.setProperty(key, of: reference, to: value) }
      return changes.isEmpty ? .unchanged : .updated
    }
    let edge = try writer.createEdge(
      type: type, from: ends.0, to: ends.1, properties: properties)
    tables.setImportedID(id, of: edge.id)
    writer.log(.namedEdge(edge.id))
    return .added
  }

  func finish() throws {}

  private func node(_ id: String) throws -> NodeID {
    guard let node = tables.importedNodes[Name(id)]
    else { throw GraphError.unknownImportedID(id) }
    return node
  }

  private func update(_ node: NodeID, labels: [String], properties: ValueMap) throws -> LoadOutcome
  {
    guard let record = tables.node(node) else { throw GraphError.nodeNotFound(node) }
    let kept = Set(labels.map { Name($0) })
    let surplus = tables.labelSets[record.labels].filter { !kept.contains($0) }
    let changes = record.properties.changes(to: properties)
    var isChanged = !changes.isEmpty
    if try writer.removeLabels(surplus.map(\.text), from: node) > 0 { isChanged = true }
    for (key, value) in changes { try writer.setProperty(key, of: node, to: value) }
    if try writer.addLabels(labels, to: node) > 0 { isChanged = true }
    return isChanged ? .updated : .unchanged
  }
}

extension ValueMap {
  /// What must be set so that this map becomes the other; null takes a key away.
  fileprivate func changes(to other: ValueMap) -> [Entry] {
    let lost = entries.filter { other[$0.key] == nil }.map { (key: $0.key, value: Value.null) }
    let set = other.entries.filter { entry in
      self[entry.key].map { !$0.isIdentical(to: entry.value) } ?? !entry.value.isNull
    }
    return lost + set
  }
}

extension Value {
  /// Whether two storable values are the same, kind and bits: 1 is not 1.0, 0.0 is not -0.0.
  fileprivate func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.float(let left), .float(let right)):
      left.bitPattern == right.bitPattern || (left.isNaN && right.isNaN)
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
    default:
      kind == other.kind && isEquivalent(to: other)
    }
  }
}
