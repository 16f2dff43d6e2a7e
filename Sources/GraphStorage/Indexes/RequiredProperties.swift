import GraphModel

/// The constraints that every node with a label has a property.
struct RequiredProperties {
  private let file: GraphFile

  init(_ file: GraphFile) {
    self.file = file
  }

  /// Throws where a node lacks a property that its label requires.
  func check() throws {
    for index in file.catalogue.indexes where index.definition.kind == .required {
      try check(index)
    }
  }

  func check(_ index: GraphIndex) throws {
    let (label, property) = (index.definition.label, index.definition.property)
    for table in try file.nodeTables(carrying: label) where table.nodeCount > 0 {
      if try hasNode(without: property, table, index) {
        throw GraphError.missingProperty(label: label, property: property)
      }
    }
  }

  private func hasNode(without property: String, _ table: NodeTable, _ index: GraphIndex) throws
    -> Bool
  {
    switch table.place(of: property) {
    case .nowhere: return true
    case .column(_, let column):
      return try file.connection.integer(
        """
        SELECT 1 FROM \(SQLText.name(table.name)) INDEXED BY \(index.name(on: table))
        WHERE \(SQLText.name(column)) IS NULL LIMIT 1
        """) != nil
    case .json: return try hasNull(property, table)
    }
  }

  private func hasNull(_ property: String, _ table: NodeTable) throws -> Bool {
    let scan = NodeTableScan(
      NodeSource.sources(of: [table], properties: [property]), on: file.connection,
      properties: [property])
    while let batch = try scan.next(maximum: 2_048) {
      let column = batch.properties[0]
      if (0..<column.count).contains(where: { column.isNull(at: $0) }) { return true }
    }
    return false
  }
}
