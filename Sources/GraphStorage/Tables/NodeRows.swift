import GraphModel

/// The rows of nodes in the tables of their label sets.
struct NodeRows {
  private let connection: Connection

  init(_ file: GraphFile) {
    connection = file.connection
  }

  func read(_ id: NodeID, from table: NodeTable) throws -> ValueMap {
    let statement = try connection.statement(
      "SELECT _id\(table.selectedColumns) FROM \(SQLText.name(table.name)) WHERE _id = ?")
    statement.bind(id.rawValue, at: 1)
    defer { statement.reset() }
    guard try statement.step() else {
      throw statement.damaged("node \(id.rawValue) is not in '\(table.name)'")
    }
    return try table.properties(in: statement, from: 1)
  }

  /// Adds the row of a node; every property has its place in the table.
  func insert(
    _ id: NodeID, _ properties: some Properties, into table: NodeTable
  ) throws {
    let statement = try connection.statement(Self.insert(into: table))
    Self.bind(id, properties, of: table, to: statement)
    try statement.run()
  }

  static func bind(
    _ id: NodeID, _ properties: some Properties, of table: NodeTable,
    to statement: Statement
  ) {
    statement.clearBindings()
    statement.bind(id.rawValue, at: 1)
    if table.isShared { statement.bind(Int64(table.id.rawValue), at: 2) }
    table.bind(properties, to: statement, from: table.isShared ? 3 : 2)
  }

  static func insert(into table: NodeTable) -> String {
    let columns =
      (table.isShared ? ["_id", "label_set"] : ["_id"]) + table.propertyColumns
    return """
      INSERT INTO \(SQLText.name(table.name)) (\(SQLText.names(columns)))
      VALUES (\(SQLText.marks(columns.count)))
      """
  }

  func delete(_ id: NodeID, from table: NodeTable) throws {
    try connection.run(
      "DELETE FROM \(SQLText.name(table.name)) WHERE _id = ?", .integer(id.rawValue))
  }

  /// Sets one property, which has its place in the table, or with null takes it away.
  func update(_ key: String, of id: NodeID, to value: Value, in table: NodeTable) throws {
    switch table.place(of: key) {
    case .column(let column, let name):
      try set(name, of: id, to: CellCodec.encode(value, in: column.kind), in: table)
    case .json(let name):
      var properties = try read(id, from: table).restricted { table.isInJSON($0) }
      properties[key] = value.isNull ? nil : value
      try set(name, of: id, to: .text(PropertyJSON.encode(properties)), in: table)
    case .nowhere:
      break
    }
  }

  private func set(_ column: String, of id: NodeID, to cell: Cell, in table: NodeTable) throws {
    try connection.run(
      "UPDATE \(SQLText.name(table.name)) SET \(SQLText.name(column)) = ? WHERE _id = ?", cell,
      .integer(id.rawValue))
  }
}

extension GraphTable {
  /// Whether a property is in the JSON column.
  func isInJSON(_ key: String) -> Bool {
    if case .json = place(of: key) { true } else { false }
  }
}

extension ValueMap {
  /// The entries whose key passes.
  func restricted(to passes: (String) -> Bool) -> ValueMap {
    ValueMap(entries.filter { passes($0.key) })
  }
}
