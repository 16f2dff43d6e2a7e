import GraphModel

extension FileCheck {
  /// Each node is in exactly its table, the tables are counted right, every cell can be read.
  func checkNodes() throws {
    try report(
      eachRowOf: "SELECT id FROM graph_node WHERE label_set NOT IN (SELECT id FROM label_set)"
    ) { .nodeWithoutLabelSet(NodeID($0.integer(0))) }
    for table in try file.nodeTables(carrying: nil) where soundTables.contains(table.name) {
      try check(table)
    }
  }

  private func check(_ table: NodeTable) throws {
    let set = Cell.integer(Int64(table.id.rawValue))
    let rows =
      "FROM \(SQLText.name(table.name)) t"
      + (table.isShared ? " WHERE label_set = ?1" : " WHERE ?1")
    try report(
      eachRowOf: """
        SELECT _id \(rows)
        AND NOT EXISTS (SELECT 1 FROM graph_node WHERE id = _id AND label_set = ?1)
        """, set
    ) { .rowWithoutNode(NodeID($0.integer(0)), table: table.name) }
    let counted = Int(try connection.integer("SELECT count(*) \(rows)", set) ?? 0)
    checkCount(counted, noted: table.nodeCount, table.name)
    let nodes = try connection.integer("SELECT count(*) FROM graph_node WHERE label_set = ?", set)
    if nodes != Int64(counted) { try reportNodesWithoutRow(table, set) }
    try checkCells(of: table, "SELECT _id\(table.selectedColumns) \(rows)", set)
  }

  private func reportNodesWithoutRow(_ table: NodeTable, _ set: Cell) throws {
    try report(
      eachRowOf: """
        SELECT id FROM graph_node WHERE label_set = ?
        AND id NOT IN (SELECT _id FROM \(SQLText.name(table.name)))
        """, set
    ) { .nodeWithoutRow(NodeID($0.integer(0)), table: table.name) }
  }

  private func checkCount(_ counted: Int, noted: Int, _ table: String) {
    if counted != noted { report(.wrongCount(table: table, counted: counted, noted: noted)) }
  }

  private func checkCells(of table: some GraphTable, _ sql: String, _ cells: Cell...) throws {
    let statement = try connection.statement(sql)
    statement.bind(cells)
    try statement.forEachRow {
      do {
        _ = try table.properties(in: statement, from: 1)
      } catch is GraphError {
        report(.unreadableRow(table: table.name, id: statement.integer(0)))
      }
    }
  }

  /// Edges end at nodes, have ids of their own, are counted right, and every cell can be read.
  func checkEdges() throws {
    let tables = try file.catalogue.edgeTypes(named: nil).map { try file.edgeTable($0) }
      .filter { soundTables.contains($0.name) }
    for table in tables {
      let name = SQLText.name(table.name)
      for end in ["_src", "_dst"] {
        try report(
          eachRowOf: """
            SELECT _id, \(end) FROM \(name)
            WHERE NOT EXISTS (SELECT 1 FROM graph_node WHERE id = \(end))
            """
        ) {
          .edgeWithoutEnd(
            EdgeID($0.integer(0)), type: table.type, end: NodeID($0.integer(1)))
        }
      }
      let counted = Int(try connection.integer("SELECT count(*) FROM \(name)") ?? 0)
      checkCount(counted, noted: table.edgeCount, table.name)
      try checkCells(of: table, "SELECT _id\(table.selectedColumns) FROM \(name)")
    }
    try checkNumbers(of: tables)
  }

  private func checkNumbers(of tables: [EdgeTable]) throws {
    guard !tables.isEmpty else { return }
    let selects = tables.map { "SELECT _id AS id FROM \(SQLText.name($0.name))" }
    try report(
      eachRowOf: """
        SELECT id FROM (\(UnionText.all(selects))) GROUP BY id HAVING count(*) > 1 OR id > ?
        """, .integer(file.catalogue.lastEdge)
    ) { .misnumberedEdge(EdgeID($0.integer(0))) }
  }

  /// What was imported is there.
  func checkImportedIDs() throws {
    try report(
      eachRowOf: """
        SELECT id FROM imported_node
        WHERE NOT EXISTS (SELECT 1 FROM graph_node WHERE graph_node.id = node)
        """
    ) { .importedIDWithoutNode($0.text(0)) }
    try report(
      eachRowOf: """
        SELECT id FROM imported_edge WHERE edge_type NOT IN (SELECT id FROM edge_type)
        """
    ) { .importedIDWithoutEdge($0.text(0)) }
    for table in file.catalogue.edgeTables where soundTables.contains(table.name) {
      try report(
        eachRowOf: """
          SELECT id FROM imported_edge WHERE edge_type = ? AND NOT EXISTS (
            SELECT 1 FROM \(SQLText.name(table.name))
            WHERE _src = source AND _dst = target AND _id = edge)
          """, .integer(Int64(table.id.rawValue))
      ) { .importedIDWithoutEdge($0.text(0)) }
    }
  }
}
