import GraphModel

extension FileCheck {
  /// Tables, columns, indexes and guards are there as the catalogue says, and no others.
  func checkTables() throws {
    for table in try file.nodeTables(carrying: nil) {
      let own = table.isShared ? ["_id", "label_set", table.jsonColumn] : ["_id"]
      try check(table, own: own)
    }
    for id in file.catalogue.edgeTypes(named: nil) {
      let table = try file.edgeTable(id)
      try check(table, own: ["_src", "_dst", "_id"])
      try checkIndex(table.incomingIndex)
    }
    for table in Guard.fixedTables { try checkGuard(table) }
    for index in ["imported_node_id", "imported_edge_id"] { try checkIndex(index) }
    try checkIndexes()
  }

  private func check(_ table: some GraphTable, own: [String]) throws {
    let found = Set(
      try connection.texts("SELECT name FROM pragma_table_info(?)", .text(table.name)))
    guard !found.isEmpty else { return report(.missingTable(table.name)) }
    let expected = Set(own + table.propertyColumns)
    for column in expected.subtracting(found).sorted() {
      report(.missingColumn(column, table: table.name))
    }
    for column in found.subtracting(expected).sorted() {
      report(.unknownColumn(column, table: table.name))
    }
    if expected.isSubset(of: found) { soundTables.insert(table.name) }
    try checkGuard(table.name)
  }

  private func checkGuard(_ table: String) throws {
    let count = try connection.integer(
      "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", .text(table))
    if count != Int64(Guard.triggerCount) { report(.unguardedTable(table)) }
  }

  private func checkIndex(_ name: String) throws {
    let isThere = try connection.integer(
      "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?", .text(name))
    if isThere == nil { report(.missingIndex(name)) }
  }

  private func checkIndexes() throws {
    for index in file.catalogue.indexes where !index.definition.isUnique {
      for table in try file.nodeTables(carrying: index.definition.label) {
        guard case .column = table.place(of: index.definition.property) else { continue }
        try checkIndex(index.name(on: table))
      }
    }
  }

  /// The labels of every set are there.
  func checkLabelSets() throws {
    try report(
      eachRowOf: """
        SELECT DISTINCT s.id FROM label_set s, json_each(s.labels) m
        WHERE NOT EXISTS (SELECT 1 FROM label WHERE id = m.value)
        """
    ) { .unknownLabel(labelSet: $0.integer(0)) }
  }
}
