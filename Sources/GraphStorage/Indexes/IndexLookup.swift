import GraphModel

/// Finds nodes by the value of a property, through an index.
struct IndexLookup {
  let file: GraphFile

  init(_ file: GraphFile) {
    self.file = file
  }

  /// The nodes whose property equals one of the values, ascending; nil where no index serves.
  func find(label: String, property: String, values: [Value]) throws -> [NodeID]? {
    let indexes = file.catalogue.indexes(on: [label]).filter {
      $0.definition.servesLookups && UTF8Order.areEqual($0.definition.property, property)
    }
    let values = values.filter { !$0.isNull }
    if let index = indexes.first(where: \.definition.isUnique) {
      let unique = UniqueTables(file)
      return ordered(try values.compactMap { try unique.holder(of: $0, in: index) })
    }
    guard let index = indexes.first else { return nil }
    return try find(values, through: index)
  }

  private func find(_ values: [Value], through index: GraphIndex) throws -> [NodeID]? {
    guard !values.contains(where: { $0.kind == .list }) else { return nil }
    var found: [NodeID] = []
    for table in try file.nodeTables(carrying: index.definition.label) {
      switch table.place(of: index.definition.property) {
      case .json: return nil
      case .nowhere: continue
      case .column(let column, let name):
        let statement = try file.connection.statement(
          """
          SELECT _id FROM \(SQLText.name(table.name)) INDEXED BY \(index.name(on: table))
          WHERE \(SQLText.name(name)) = ?
          """)
        for cell in values.flatMap({ CellCodec.equivalents(of: $0, in: column.kind) }) {
          statement.bind(cell, at: 1)
          try statement.forEachRow { found.append(NodeID(statement.integer(0))) }
        }
      }
    }
    return ordered(found)
  }

  private func ordered(_ nodes: [NodeID]) -> [NodeID] {
    nodes.count < 2 ? nodes : Set(nodes).sorted()
  }
}
