import GraphModel

/// The first load into a graph without elements: what would slow it down is made at its end.
struct BulkLoad {
  private let file: GraphFile

  /// Nil where there are elements already, whose indexes would cost more to remake than to keep.
  init?(ifWorthwhile file: GraphFile) throws {
    let isEmpty =
      file.catalogue.nodeTables.allSatisfy { $0.nodeCount == 0 }
      && file.catalogue.edgeTables.allSatisfy { $0.edgeCount == 0 }
    guard isEmpty, !file.pending.isBulkLoading else { return nil }
    self.file = file
    try begin()
  }

  private init(_ file: GraphFile) {
    self.file = file
  }

  private func begin() throws {
    file.pending.append(.everything)
    file.pending.isBulkLoading = true
    try file.connection.setCache(bytes: Self.cacheBytes)
    try file.connection.execute(ImportedIDs.drop)
    for table in tableNames { try file.connection.execute(Guard.dropTriggers(on: table)) }
    for table in file.catalogue.edgeTables {
      try file.connection.execute("DROP INDEX \(table.incomingIndex)")
    }
    for index in file.catalogue.indexes where !index.definition.isUnique {
      for table in file.catalogue.nodeTables(carrying: index.definition.label) {
        try file.dropTableIndex(index, on: table)
      }
    }
  }

  /// Makes what was put off, unless that is done.
  func finish() throws {
    guard file.pending.isBulkLoading else { return }
    file.pending.isBulkLoading = false
    try file.connection.execute(ImportedIDs.nodeIndex + ImportedIDs.edgeIndex)
    for table in tableNames { try file.connection.execute(Guard.triggers(on: table)) }
    for table in file.catalogue.edgeTables {
      try file.connection.execute(TableDefinition.createIncomingIndex(table))
    }
    for index in file.catalogue.indexes {
      for table in try file.nodeTables(carrying: index.definition.label) {
        try file.makeTableIndex(index, on: table)
      }
    }
    try FullText(file).rebuild()
    try file.connection.execute("PRAGMA optimize")
    try file.connection.setCache(bytes: Connection.cacheBytes)
  }

  /// Enough to sort some ten million rows without temporary files.
  private static let cacheBytes = 256 << 20

  /// Makes what a load, in whatever way it ended, has put off.
  static func finish(_ file: GraphFile) throws {
    try BulkLoad(file).finish()
  }

  /// The tables that take in rows.
  private var tableNames: Set<String> {
    Set(
      ["graph_node", "imported_node", "imported_edge"] + file.catalogue.nodeTables.map(\.name)
        + file.catalogue.edgeTables.map(\.name))
  }
}
