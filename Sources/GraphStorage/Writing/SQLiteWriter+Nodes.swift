import GraphModel

extension SQLiteWriter {
  func createNode(labels: [String], properties: ValueMap) throws -> NodeID {
    try checkStorable(properties.entries)
    let set = try file.makeLabelSet(labels, holding: properties.entries)
    let table = try place(properties.entries, in: set)
    try unique.check(properties.entries, labels: table.labels)
    try connection.run(
      "INSERT INTO graph_node (label_set) VALUES (?)", .integer(Int64(set.rawValue)))
    let node = NodeID(connection.lastInsertedRow)
    try insert(node, properties.entries, into: table)
    file.pending.append(.nodeAdded(node))
    return node
  }

  /// The table of a label set, with a place for each property.
  func place(
    _ properties: some Properties, in set: LabelSetID
  ) throws -> NodeTable {
    for (key, value) in properties where !value.isNull {
      try file.makeProperty(key, kind: value.kind, on: set)
    }
    return try file.nodeTable(set)
  }

  /// Adds a node, which `graph_node` has, to a table and to all that follows from it.
  private func insert(
    _ node: NodeID, _ properties: some Properties, into table: NodeTable
  ) throws {
    try nodeRows.insert(node, properties, into: table)
    try fullText.add(node, from: table)
    try unique.insert(properties, of: node, labels: table.labels)
    file.catalogue[table.id].nodeCount += 1
  }

  /// Takes a node out of a table and of all that follows from it.
  private func remove(_ node: NodeID, _ properties: ValueMap, from table: NodeTable) throws {
    try unique.delete(properties.entries, of: node, labels: table.labels)
    try fullText.remove(node, from: table)
    try nodeRows.delete(node, from: table)
    file.catalogue[table.id].nodeCount -= 1
  }

  func setProperty(_ key: String, of node: NodeID, to value: Value) throws {
    try checkStorable([(key, value)])
    let set = try labelSet(of: node)
    let table = try place([(key, value)], in: set)
    try setUnique(key, of: node, to: value, in: table)
    let isIndexed = fullText.covers(key, of: table)
    if isIndexed { try fullText.remove(node, from: table) }
    try nodeRows.update(key, of: node, to: value, in: table)
    if isIndexed { try fullText.add(node, from: table) }
    file.pending.append(.nodePropertyChanged(node, key: key))
  }

  private func setUnique(
    _ key: String, of node: NodeID, to value: Value, in table: NodeTable
  ) throws {
    let concerned = file.catalogue.indexes(on: table.labels).contains {
      $0.definition.isUnique && UTF8Order.areEqual($0.definition.property, key)
    }
    guard concerned else { return }
    try unique.check([(key, value)], labels: table.labels, except: node)
    if let old = try nodeRows.read(node, from: table)[key] {
      try unique.delete([(key, old)], of: node, labels: table.labels)
    }
    try unique.insert([(key, value)], of: node, labels: table.labels)
  }

  /// Gives a node these properties in place of all it had.
  func replace(
    _ node: NodeID, _ old: ValueMap, in oldTable: NodeTable, with properties: ValueMap,
    in set: LabelSetID
  ) throws {
    let table = try place(properties.entries, in: set)
    try unique.check(properties.entries, labels: table.labels, except: node)
    try remove(node, old, from: file.nodeTable(oldTable.id))
    if set != oldTable.id {
      try connection.run(
        "UPDATE graph_node SET label_set = ? WHERE id = ?", .integer(Int64(set.rawValue)),
        .integer(node.rawValue))
      file.pending.append(.labelsChanged(node))
    }
    try insert(node, properties.entries, into: table)
  }

  @discardableResult
  func addLabels(_ labels: [String], to node: NodeID) throws -> Int {
    let table = try file.nodeTable(labelSet(of: node))
    let new = Set(labels.map { Name($0) }).subtracting(table.labels.map { Name($0) })
    guard !new.isEmpty else { return 0 }
    try move(node, from: table, to: table.labels + new.map(\.text))
    return new.count
  }

  @discardableResult
  func removeLabels(_ labels: [String], from node: NodeID) throws -> Int {
    let table = try file.nodeTable(labelSet(of: node))
    let gone = Set(labels.map { Name($0) })
    let left = table.labels.filter { !gone.contains(Name($0)) }
    guard left.count < table.labels.count else { return 0 }
    try move(node, from: table, to: left)
    return table.labels.count - left.count
  }

  private func move(_ node: NodeID, from table: NodeTable, to labels: [String]) throws {
    let properties = try nodeRows.read(node, from: table)
    try replace(
      node, properties, in: table, with: properties,
      in: file.makeLabelSet(labels, holding: properties.entries))
  }

  @discardableResult
  func deleteNode(_ node: NodeID) throws -> Bool {
    guard let set = try labelSet(ofAny: node) else { return false }
    if try hasEdges(node) { throw GraphError.nodeHasEdges(node) }
    let table = try file.nodeTable(set)
    try remove(node, nodeRows.read(node, from: table), from: table)
    try connection.run("DELETE FROM graph_node WHERE id = ?", .integer(node.rawValue))
    try connection.run("DELETE FROM imported_node WHERE node = ?", .integer(node.rawValue))
    file.pending.append(.nodeRemoved(node))
    return true
  }

  private func hasEdges(_ node: NodeID) throws -> Bool {
    try file.catalogue.edgeTables.contains { table in
      guard table.edgeCount > 0 else { return false }
      let name = SQLText.name(table.name)
      return try connection.integer(
        "SELECT EXISTS (SELECT 1 FROM \(name) WHERE _src = ?1) "
          + "OR EXISTS (SELECT 1 FROM \(name) WHERE _dst = ?1)", .integer(node.rawValue)) == 1
    }
  }
}
