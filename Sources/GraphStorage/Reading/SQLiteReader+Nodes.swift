import GraphModel

extension SQLiteReader {
  func scanNodes(label: String?, properties: [String]) throws -> any NodeScan {
    if let packed = try packedScan(label: label, properties) { return packed }
    if label == nil, properties.isEmpty { return NodeTableScan([.allNodes], on: connection) }
    return NodeTableScan(
      NodeSource.sources(of: try file.nodeTables(carrying: label), properties: properties),
      on: connection, properties: properties)
  }

  /// A scan of arrays, where all that it reads is at hand.
  private func packedScan(label: String?, _ properties: [String]) throws -> PackedNodeScan? {
    let count = try nodeCount(label: label)
    if properties.isEmpty, try file.projections.nodesAtHand(for: count) == nil { return nil }
    let values = try properties.compactMap {
      try file.projections.properties.values(of: $0, forScanOf: count, self)
    }
    guard values.count == properties.count else {
      file.projections.properties.noteScan(of: properties, count: count)
      return nil
    }
    let nodes = try packedNodes()
    return PackedNodeScan(
      nodes, mask: nodes.mask(label: label, labels: labels),
      nodes.span(label: label, labels: labels), values)
  }

  func packedProperty(_ key: String, forScanOf nodeCount: Int) throws -> PackedProperty? {
    try file.projections.properties.values(of: key, forScanOf: nodeCount, self)
  }

  func findNodes(
    label: String, property: String, equalToAny values: [Value]
  ) throws -> [NodeID]? {
    try IndexLookup(file).find(label: label, property: property, values: values)
  }

  func findNodes(
    label: String, property: String, within range: ValueRange, atMost limit: Int
  ) throws -> [NodeID]? {
    try IndexLookup(file).find(label: label, property: property, within: range, atMost: limit)
  }

  func firstNodes(_ count: Int, label: String, by property: String, isDescending: Bool) throws
    -> [NodeID]?
  {
    try IndexLookup(file).first(
      count, label: label, property: property, isDescending: isDescending)
  }

  func existing(_ nodes: [NodeID]) throws -> [Bool] {
    try labelSets(of: nodes).map { $0 != nil }
  }

  func labelSets(of nodes: [NodeID]) throws -> [LabelSetID?] {
    if let packed = try file.projections.nodesAtHand(for: nodes.count) {
      return packed.labelSets(of: nodes)
    }
    let statement = try connection.statement("SELECT label_set FROM graph_node WHERE id = ?")
    defer { statement.reset() }
    return try nodes.map { node in
      statement.reset()
      statement.bind(node.rawValue, at: 1)
      return try statement.step() ? try labelSet(statement.integer(0)) : nil
    }
  }

  private func labelSet(_ number: Int64) throws -> LabelSetID {
    let id = LabelSetID(Int32(truncatingIfNeeded: number))
    guard file.catalogue.contains(id) else { throw file.damaged("there is no label set \(number)") }
    return id
  }

  func property(_ key: String, of nodes: [NodeID]) throws -> Column {
    let arrays = file.projections.properties
    guard let packed = try arrays.values(of: key, forReading: nodes.count, self) else {
      return try tableProperty(key, of: nodes)
    }
    return try packed.column(of: nodes, over: packedNodes())
  }

  /// A property as it is in the tables.
  func tableProperty(_ key: String, of nodes: [NodeID]) throws -> Column {
    let sources = try sources(of: key)
    var builder = ColumnBuilder()
    for (node, set) in zip(nodes, try sources.labelSets(of: nodes, self)) {
      builder.append(try sources.value(of: node, in: set))
    }
    return builder.finish()
  }

  func node(_ id: NodeID) throws -> Node? {
    guard let set = try labelSets(of: [id])[0] else { return nil }
    let table = try file.nodeTable(set)
    return Node(id: id, labels: table.labels, properties: try NodeRows(file).read(id, from: table))
  }

  func importedIDs(of nodes: [NodeID]) throws -> [String?] {
    try importedIDs("SELECT id FROM imported_node WHERE node = ?", nodes.map(\.rawValue))
  }

  func importedIDs(_ sql: String, _ elements: [Int64]) throws -> [String?] {
    let statement = try connection.statement(sql)
    defer { statement.reset() }
    return try elements.map { element in
      statement.reset()
      statement.bind(element, at: 1)
      return try statement.step() ? statement.text(0) : nil
    }
  }
}
