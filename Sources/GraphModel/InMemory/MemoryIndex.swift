/// An index over a property of the nodes with a label: from values to nodes.
struct MemoryIndex {
  let definition: IndexDefinition
  let label: Name
  private var entries: [ValueKey: OrderedBag<NodeID>] = [:]

  init(_ definition: IndexDefinition) {
    self.definition = definition
    label = Name(definition.label)
  }

  /// Whether a property of a node with some labels stands in the index.
  func covers(_ key: String, of labels: [Name]) -> Bool {
    UTF8Order.areEqual(key, definition.property) && labels.contains(label)
  }

  mutating func insert(_ node: NodeID, at value: Value) {
    guard !value.isNull else { return }
    entries[ValueKey(value), default: OrderedBag()].insert(node)
  }

  mutating func remove(_ node: NodeID, at value: Value) {
    let key = ValueKey(value)
    entries[key]?.remove(node)
    if entries[key]?.count == 0 { entries[key] = nil }
  }

  func holds(_ value: Value) -> Bool { entries[ValueKey(value)] != nil }

  mutating func nodes(at value: Value, where isThere: (NodeID) -> Bool) -> [NodeID] {
    entries[ValueKey(value)]?.ordered(where: isThere) ?? []
  }
}

extension MemoryTables {
  /// An index over the nodes that are there; throws where it is unique and a value comes twice.
  func makeIndex(_ definition: IndexDefinition) throws(GraphError) -> MemoryIndex {
    var index = MemoryIndex(definition)
    for id in nodes(labelled: definition.label) {
      guard let value = node(id)?.properties[definition.property] else {
        if definition.kind == .required { throw definition.violation }
        continue
      }
      if definition.isUnique, index.holds(value) { throw definition.violation(by: value) }
      index.insert(id, at: value)
    }
    return index
  }

  /// Throws where a node that one of the changes touched lacks what its label requires.
  func checkRequired(after changes: ArraySlice<MemoryChange>) throws(GraphError) {
    let required = indexes.filter { $0.definition.kind == .required }
    guard !required.isEmpty else { return }
    var nextCreated = nodes.count
    for change in changes.reversed() {
      guard let id = change.touchedNode ?? (change.createsNode ? NodeID(Int64(nextCreated)) : nil)
      else { continue }
      if change.createsNode { nextCreated -= 1 }
      guard let labels = labels(of: id), let record = node(id) else { continue }
      for index in required where labels.contains(index.label) {
        if record.properties[index.definition.property] == nil { throw index.definition.violation }
      }
    }
  }

  /// The nodes that an index has at a value, ascending.
  func nodes(in index: Int, at value: Value) -> [NodeID] {
    let definition = indexes[index].definition
    let label = indexes[index].label
    return indexes[index].nodes(at: value) { id in
      guard let node = node(id), labelSets[node.labels].contains(label) else { return false }
      return node.properties[definition.property]?.isEquivalent(to: value) ?? false
    }
  }

  /// Throws where a node may not have a value because another one with the label has it.
  func checkUnique(_ key: String, _ value: Value, labels: [Name]) throws(GraphError) {
    for index in indexes where index.definition.isUnique && index.covers(key, of: labels) {
      if index.holds(value) { throw index.definition.violation(by: value) }
    }
  }
}

extension IndexDefinition {
  fileprivate var violation: GraphError { .missingProperty(label: label, property: property) }

  fileprivate func violation(by value: Value) -> GraphError {
    .uniqueViolation(label: label, property: property, value: value.description)
  }
}
