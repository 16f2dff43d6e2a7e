import GraphModel

/// The rows of edges in the tables of their types.
struct EdgeRows {
  private let connection: Connection

  init(_ file: GraphFile) {
    connection = file.connection
  }

  private static let isEdge = "_src = ? AND _dst = ? AND _id = ?"

  /// Selects something of one edge, to be bound by ``Statement/bind(_:from:)``.
  static func select(_ expressions: String, from table: EdgeTable) -> String {
    "SELECT \(expressions) FROM \(SQLText.name(table.name)) WHERE \(isEdge)"
  }

  func read(_ edge: EdgeReference, from table: EdgeTable) throws -> ValueMap? {
    let statement = try connection.statement(
      Self.select("_id\(table.selectedColumns)", from: table))
    statement.bind(edge)
    defer { statement.reset() }
    return try statement.step() ? try table.properties(in: statement, from: 1) : nil
  }

  /// Adds the row of an edge; every property has its place in the table.
  func insert(
    _ edge: EdgeReference, _ properties: some Properties, into table: EdgeTable
  ) throws {
    let statement = try connection.statement(Self.insert(into: table))
    Self.bind(edge, properties, of: table, to: statement)
    try statement.run()
  }

  static func bind(
    _ edge: EdgeReference, _ properties: some Properties, of table: EdgeTable,
    to statement: Statement
  ) {
    statement.clearBindings()
    statement.bind(edge)
    table.bind(properties, to: statement, from: 4)
  }

  static func insert(into table: EdgeTable) -> String {
    let columns = ["_src", "_dst", "_id"] + table.propertyColumns
    return """
      INSERT INTO \(SQLText.name(table.name)) (\(SQLText.names(columns)))
      VALUES (\(SQLText.marks(columns.count)))
      """
  }

  /// Deletes an edge; says whether it was there.
  func delete(_ edge: EdgeReference, from table: EdgeTable) throws -> Bool {
    let statement = try connection.statement(
      "DELETE FROM \(SQLText.name(table.name)) WHERE \(Self.isEdge)")
    statement.bind(edge)
    try statement.run()
    return connection.changedRows > 0
  }

  /// Sets one property, which has its place in the table, or with null takes it away; says whether
  /// the edge was there.
  func update(
    _ key: String, of edge: EdgeReference, to value: Value, in table: EdgeTable
  ) throws -> Bool {
    switch table.place(of: key) {
    case .column(let column, let name):
      return try set(name, of: edge, to: CellCodec.encode(value, in: column.kind), in: table)
    case .json(let name):
      guard let all = try read(edge, from: table) else { return false }
      var properties = all.restricted { table.isInJSON($0) }
      properties[key] = value.isNull ? nil : value
      return try set(name, of: edge, to: .text(PropertyJSON.encode(properties)), in: table)
    case .nowhere:
      return try read(edge, from: table) != nil
    }
  }

  private func set(
    _ column: String, of edge: EdgeReference, to cell: Cell, in table: EdgeTable
  ) throws -> Bool {
    let statement = try connection.statement(
      """
      UPDATE \(SQLText.name(table.name)) SET \(SQLText.name(column)) = ? WHERE \(Self.isEdge)
      """)
    statement.bind(cell, at: 1)
    statement.bind(edge, from: 2)
    try statement.run()
    return connection.changedRows > 0
  }
}

extension Statement {
  /// Binds the key of an edge: source, target, id.
  func bind(_ edge: EdgeReference, from first: Int32 = 1) {
    bind(edge.source.rawValue, at: first)
    bind(edge.target.rawValue, at: first + 1)
    bind(edge.id.rawValue, at: first + 2)
  }
}
