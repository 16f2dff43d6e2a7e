import GraphModel

extension SQLiteWriter {
  @discardableResult
  func createIndex(_ definition: IndexDefinition) throws -> Bool {
    if try isThere(definition) { return false }
    let id = (try connection.integer("SELECT max(id) FROM graph_index") ?? 0) + 1
    let index = GraphIndex(id: id, definition: definition)
    try connection.run(
      "INSERT INTO graph_index VALUES (?, ?, ?, ?, ?)", .integer(id), .text(definition.name),
      .text(definition.label), .text(definition.property), .integer(Int64(definition.kind.rawValue))
    )
    switch definition.kind {
    case .unique:
      try connection.execute(UniqueTables.create(index))
      try fill(index)
    case .plain, .required:
      for table in try file.nodeTables(carrying: definition.label) where !table.isShared {
        try file.makeTableIndex(index, on: table)
      }
    }
    if definition.kind == .required { try RequiredProperties(file).check(index) }
    file.catalogue.append(index)
    file.pending.append(.indexesChanged)
    return true
  }

  /// Whether the index, by whatever name, is there; throws where its name means another.
  private func isThere(_ definition: IndexDefinition) throws -> Bool {
    let indexes = file.catalogue.indexes.map(\.definition)
    if let named = indexes.first(where: { UTF8Order.areEqual($0.name, definition.name) }) {
      guard named.isAbout(definition) else { throw GraphError.indexNameTaken(definition.name) }
    }
    return indexes.contains { $0.isAbout(definition) }
  }

  /// Notes the values that the nodes have already.
  private func fill(_ index: GraphIndex) throws {
    let property = index.definition.property
    let reader = SQLiteReader(file)
    let scan = try reader.scanNodes(label: index.definition.label, properties: [property])
    while let batch = try scan.next(maximum: 2_048) {
      try connection.budget?.check()
      for (row, node) in batch.nodes.enumerated() where !batch.properties[0].isNull(at: row) {
        let value = batch.properties[0][row]
        if try unique.holder(of: value, in: index) != nil { throw index.violation(by: value) }
        try connection.run(
          "INSERT INTO \(index.uniqueTable) VALUES (?, ?)", UniqueKey.cell(value),
          .integer(node.rawValue))
      }
    }
  }

  @discardableResult
  func dropIndex(named name: String) throws -> Bool {
    let index = file.catalogue.indexes.first { UTF8Order.areEqual($0.definition.name, name) }
    guard let index else { return false }
    if index.definition.isUnique {
      try connection.execute("DROP TABLE \(index.uniqueTable)")
    } else {
      for table in try file.nodeTables(carrying: index.definition.label) {
        try file.dropTableIndex(index, on: table)
      }
    }
    try connection.run("DELETE FROM graph_index WHERE id = ?", .integer(index.id))
    file.catalogue.removeIndex(index.id)
    file.pending.append(.indexesChanged)
    return true
  }
}
