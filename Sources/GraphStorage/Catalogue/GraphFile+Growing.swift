import GraphModel

// What a graph grows by on demand: label sets, edge types, properties, each with its table or column.

extension GraphFile {
  /// The label set of these labels, made if it is new.
  func makeLabelSet(_ labels: [String]) throws -> LabelSetID {
    let labels = Set(labels.map { Name($0) }).sorted().map(\.text)
    if let id = catalogue.labelSet(of: labels) { return id }
    let id = LabelSetID(Int32(catalogue.nodeTables.count + 1))
    let name = catalogue.newNodeTableName(for: labels, id: id)
    let table = NodeTable(
      id: id, labels: labels, name: name, nodeCount: 0, columns: PropertyColumns())
    let numbers = try labels.map(labelNumber).sorted().map(String.init).joined(separator: ",")
    try connection.run(
      "INSERT INTO label_set VALUES (?, ?, ?, 0)", .integer(Int64(id.rawValue)),
      .text("[\(numbers)]"), .text(name))
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
    if !pending.isBulkLoading { try connection.execute(Guard.triggers(on: table.name)) }
  }

  /// The edge type of this name, made if it is new.
  func makeEdgeType(_ type: String) throws -> EdgeTypeID {
    if let id = catalogue.edgeType(named: type) { return id }
    let id = EdgeTypeID(Int32(catalogue.edgeTables.count + 1))
    let name = catalogue.newEdgeTableName(for: type, id: id)
    let table = EdgeTable(
      id: id, type: type, name: name, edgeCount: 0, columns: PropertyColumns())
    try connection.run(
      "INSERT INTO edge_type VALUES (?, ?, ?, 0)", .integer(Int64(id.rawValue)), .text(type),
      .text(name))
    try connection.execute(TableDefinition.create(table))
    if !pending.isBulkLoading {
      try connection.execute(Guard.triggers(on: name))
      try connection.execute(TableDefinition.createIncomingIndex(table))
    }
    catalogue.append(table)
    noteGrowth()
    return id
  }

  /// Makes sure that nodes with this label set can hold a property.
  func makeProperty(_ key: String, kind: ValueKind, on id: LabelSetID) throws {
    let table = try nodeTable(id)
    guard let columns = table.columns, columns[key] == nil else { return }
    let name = try makeColumn(
      key, kind, table, columns, labelSet: .integer(Int64(id.rawValue)), edgeType: .null)
    catalogue[id].columns?.append(key: key, name: name, kind: kind, version: nextVersion())
    guard !pending.isBulkLoading else { return }
    for index in catalogue.indexes(on: table.labels)
    where UTF8Order.areEqual(index.definition.property, key) {
      try makePlainIndex(index, on: catalogue[id])
    }
  }

  /// Makes sure that edges of this type can hold a property.
  func makeProperty(_ key: String, kind: ValueKind, on id: EdgeTypeID) throws {
    let table = try edgeTable(id)
    guard let columns = table.columns, columns[key] == nil else { return }
    let name = try makeColumn(
      key, kind, table, columns, labelSet: .null, edgeType: .integer(Int64(id.rawValue)))
    catalogue[id].columns?.append(key: key, name: name, kind: kind, version: nextVersion())
  }

  /// Makes the column of a new property and says its name: nil where it is the JSON column.
  private func makeColumn(
    _ key: String, _ kind: ValueKind, _ table: some GraphTable, _ columns: PropertyColumns,
    labelSet: Cell, edgeType: Cell
  ) throws -> String? {
    let id = (try connection.integer("SELECT max(id) FROM property") ?? 0) + 1
    let name = table.isShared ? nil : columns.newName(for: key, id: id)
    try connection.run(
      "INSERT INTO property VALUES (?, ?, ?, ?, ?, ?)", .integer(id), labelSet, edgeType,
      .text(key), name.map { .text($0) } ?? .null, .text(kind.name))
    if let name {
      try connection.execute(TableDefinition.addColumn(name, to: table.name))
    } else if !table.isShared, !columns.hasOverflow {
      try connection.execute(TableDefinition.addColumn(table.jsonColumn, to: table.name))
    }
    noteGrowth()
    return name
  }

  private func noteGrowth() {
    catalogue.layout = nextVersion()
    pending.needsViews = true
  }
}
