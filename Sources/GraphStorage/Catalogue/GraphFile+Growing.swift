import GraphModel

// What a graph grows by on demand: label sets, edge types, properties, each with its table or column.

/// Properties as pairs of a key and a value.
typealias Properties = Sequence<ValueMap.Entry>

extension GraphFile {
  /// The label set of these labels; if it is new, it is made with columns for some properties.
  func makeLabelSet(
    _ labels: [String], holding properties: some Properties = []
  ) throws -> LabelSetID {
    let labels = Set(labels.map { Name($0) }).sorted().map(\.text)
    if let id = catalogue.labelSet(of: labels) { return id }
    let id = LabelSetID(Int32(catalogue.nodeTables.count + 1))
    let name = catalogue.newNodeTableName(for: labels, id: id)
    let numbers = try labels.map(labelNumber).sorted().map(String.init).joined(separator: ",")
    try connection.run(
      "INSERT INTO label_set VALUES (?, ?, ?, 0)", .integer(Int64(id.rawValue)),
      .text("[\(numbers)]"), .text(name))
    var table = NodeTable(
      id: id, labels: labels, name: name, nodeCount: 0, columns: PropertyColumns())
    try note(properties, in: &table)
    try make(table)
    catalogue.append(table)
    noteGrowth()
    return id
  }

  private func labelNumber(_ label: String) throws -> Int64 {
    try connection.run("INSERT OR IGNORE INTO label (name) VALUES (?)", .text(label))
    guard
      let number = try connection.integer("SELECT id FROM label WHERE name = ?", .text(label))
    else { throw damaged("a label cannot be added") }
    return number
  }

  private func make(_ table: NodeTable) throws {
    let isThere = catalogue.nodeTables.contains { $0.name == table.name }
    guard !isThere else { return }
    try connection.execute(TableDefinition.create(table))
    guard !pending.isBulkLoading else { return }
    try connection.execute(Guard.triggers(on: table.name))
    for index in catalogue.indexes(on: table.labels) { try makeTableIndex(index, on: table) }
  }

  /// The edge type of this name; if it is new, it is made with columns for some properties.
  func makeEdgeType(
    _ type: String, holding properties: some Properties = []
  ) throws -> EdgeTypeID {
    if let id = catalogue.edgeType(named: type) { return id }
    let id = EdgeTypeID(Int32(catalogue.edgeTables.count + 1))
    let name = catalogue.newEdgeTableName(for: type, id: id)
    try connection.run(
      "INSERT INTO edge_type VALUES (?, ?, ?, 0)", .integer(Int64(id.rawValue)), .text(type),
      .text(name))
    var table = EdgeTable(
      id: id, type: type, name: name, edgeCount: 0, columns: PropertyColumns())
    try note(properties, in: &table)
    try make(table)
    catalogue.append(table)
    noteGrowth()
    return id
  }

  private func make(_ table: EdgeTable) throws {
    try connection.execute(TableDefinition.create(table))
    guard !pending.isBulkLoading else { return }
    try connection.execute(Guard.triggers(on: table.name))
    try connection.execute(TableDefinition.createIncomingIndex(table))
  }

  private func noteGrowth() {
    noteNewLayout()
    pending.needsViews = true
  }
}

// MARK: Properties

extension GraphFile {
  /// Makes sure that nodes with this label set can hold a property.
  func makeProperty(_ key: String, kind: ValueKind, on id: LabelSetID) throws {
    var table = try nodeTable(id)
    guard table.columns?[key] == nil else { return }
    try addColumn(key, kind, to: &table)
    catalogue[id] = table
    guard !pending.isBulkLoading else { return }
    for index in catalogue.indexes(on: table.labels)
    where UTF8Order.areEqual(index.definition.property, key) {
      try makeTableIndex(index, on: table)
    }
  }

  /// Makes sure that edges of this type can hold a property.
  func makeProperty(_ key: String, kind: ValueKind, on id: EdgeTypeID) throws {
    var table = try edgeTable(id)
    guard table.columns?[key] == nil else { return }
    try addColumn(key, kind, to: &table)
    catalogue[id] = table
  }

  private func addColumn(
    _ key: String, _ kind: ValueKind, to table: inout some GraphTable
  ) throws {
    let usedJSON = table.usesJSON
    let name = try note(key, kind, in: &table)
    if let name {
      try connection.execute(TableDefinition.addColumn(name, to: table.name))
    } else if !usedJSON {
      try connection.execute(TableDefinition.addColumn(table.jsonColumn, to: table.name))
    }
    noteGrowth()
  }

  /// Gives properties their places in the catalogue.
  private func note(_ properties: some Properties, in table: inout some GraphTable) throws {
    for (key, value) in properties where !value.isNull && table.columns?[key] == nil {
      _ = try note(key, value.kind, in: &table)
    }
  }

  /// Gives a property its place in the catalogue: a column, whose name it says, or the JSON column.
  private func note(
    _ key: String, _ kind: ValueKind, in table: inout some GraphTable
  ) throws -> String? {
    let id = (try connection.integer("SELECT max(id) FROM property") ?? 0) + 1
    let name = table.isShared ? nil : table.columns?.newName(for: key, id: id)
    let (labelSet, edgeType) = table.owner
    try connection.run(
      "INSERT INTO property VALUES (?, ?, ?, ?, ?, ?)", .integer(id), labelSet, edgeType,
      .text(key), name.map { .text($0) } ?? .null, .text(kind.name))
    table.columns?.append(key: key, name: name, kind: kind)
    return name
  }
}
