import GraphModel

extension Catalogue {
  /// Reads the catalogue of a file, without the properties of its tables.
  init(from connection: Connection, sequence: Int64) throws {
    self.init()
    self.sequence = sequence
    lastEdge = try connection.integer("SELECT last_edge FROM meta") ?? 0
    try readNodeTables(connection)
    try readEdgeTables(connection)
    try readIndexes(connection)
    try readTextColumns(connection)
  }

  private mutating func readNodeTables(_ connection: Connection) throws {
    let statement = try connection.statement(
      """
      SELECT s.id, s.table_name, s.node_count, l.name
      FROM label_set s LEFT JOIN json_each(s.labels) m LEFT JOIN label l ON l.id = m.value
      ORDER BY s.id, l.name
      """)
    var found: [(id: Int64, name: String, count: Int64, labels: [String])] = []
    try statement.forEachRow {
      if found.last?.id != statement.integer(0) {
        found.append((statement.integer(0), statement.text(1), statement.integer(2), []))
      }
      if statement.kind(3) != .null { found[found.count - 1].labels.append(statement.text(3)) }
    }
    for (index, row) in found.enumerated() {
      let id = LabelSetID(try connection.catalogueNumber(row.id, after: index))
      append(NodeTable(id: id, labels: row.labels, name: row.name, nodeCount: Int(row.count)))
    }
  }

  private mutating func readEdgeTables(_ connection: Connection) throws {
    let statement = try connection.statement(
      "SELECT id, name, table_name, edge_count FROM edge_type ORDER BY id")
    try statement.forEachRow {
      let number = try connection.catalogueNumber(statement.integer(0), after: edgeTables.count)
      append(
        EdgeTable(
          id: EdgeTypeID(number), type: statement.text(1), name: statement.text(2),
          edgeCount: Int(statement.integer(3))))
    }
  }

  private mutating func readIndexes(_ connection: Connection) throws {
    let statement = try connection.statement(
      "SELECT id, name, label, property, kind FROM graph_index ORDER BY id")
    try statement.forEachRow {
      guard let kind = IndexDefinition.Kind(rawValue: Int(statement.integer(4))) else {
        throw GraphError.damaged(
          path: connection.path, reason: "'\(statement.integer(4))' is no kind of index")
      }
      let definition = IndexDefinition(
        name: statement.text(1), label: statement.text(2), property: statement.text(3), kind: kind)
      append(GraphIndex(id: statement.integer(0), definition: definition))
    }
  }

  private mutating func readTextColumns(_ connection: Connection) throws {
    let statement = try connection.statement(
      "SELECT column_name, label, property FROM full_text ORDER BY column_name")
    try statement.forEachRow {
      append(
        TextColumn(name: statement.text(0), label: statement.text(1), property: statement.text(2)))
    }
  }
}

extension Connection {
  /// A number of the catalogue, which numbers its rows from 1 without a gap.
  fileprivate func catalogueNumber(_ number: Int64, after count: Int) throws -> Int32 {
    guard number == Int64(count) + 1, let number = Int32(exactly: number) else {
      throw GraphError.damaged(path: path, reason: "the catalogue has a gap before \(number)")
    }
    return number
  }
}

extension PropertyColumns {
  /// Reads the properties of a table of nodes.
  init(of table: NodeTable, from connection: Connection) throws {
    try self.init(
      "SELECT key, column_name, kind FROM property WHERE label_set = ? ORDER BY id",
      Int64(table.id.rawValue), from: connection)
  }

  /// Reads the properties of a table of edges.
  init(of table: EdgeTable, from connection: Connection) throws {
    try self.init(
      "SELECT key, column_name, kind FROM property WHERE edge_type = ? ORDER BY id",
      Int64(table.id.rawValue), from: connection)
  }

  private init(
    _ sql: String, _ number: Int64, from connection: Connection
  ) throws {
    self.init()
    let statement = try connection.statement(sql)
    statement.bind(number, at: 1)
    try statement.forEachRow {
      guard let kind = ValueKind(catalogueName: statement.text(2)) else {
        throw GraphError.damaged(
          path: connection.path, reason: "'\(statement.text(2))' is no kind of value")
      }
      let name = statement.kind(1) == .null ? nil : statement.text(1)
      append(key: statement.text(0), name: name, kind: kind)
    }
  }
}

extension ValueKind {
  fileprivate init?(catalogueName: String) {
    guard let kind = ValueKind.allCases.first(where: { $0.name == catalogueName }) else {
      return nil
    }
    self = kind
  }
}
