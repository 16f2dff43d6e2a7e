import GraphModel

/// The full-text index `text_index`, over the columns that the catalogue lists.
///
/// It holds no texts: what it forgets it must be shown as it was, so that ``remove(_:from:)`` comes
/// before a change, ``add(_:from:)`` after it.
struct FullText {
  private let file: GraphFile
  private var connection: Connection { file.connection }
  private var columns: [TextColumn] { file.catalogue.textColumns }

  init(_ file: GraphFile) {
    self.file = file
  }

  /// Whether the index has a row for each node of a table.
  func covers(_ table: NodeTable) -> Bool {
    columns.contains { table.carries($0.label) }
  }

  /// Whether the index holds a property of a table's nodes.
  func covers(_ property: String, of table: NodeTable) -> Bool {
    columns.contains { table.carries($0.label) && UTF8Order.areEqual($0.property, property) }
  }

  func add(_ node: NodeID, from table: NodeTable) throws {
    try insert("rowid, \(names)", "?", node, from: table)
  }

  func remove(_ node: NodeID, from table: NodeTable) throws {
    try insert("text_index, rowid, \(names)", "'delete', ?", node, from: table)
  }

  /// Shows the index a node's texts, as values: before a statement over rows, which may fail half-way,
  /// FTS5 writes out all that it has gathered.
  private func insert(
    _ target: String, _ first: String, _ node: NodeID, from table: NodeTable
  ) throws {
    guard covers(table), let texts = try texts(of: node, from: table) else { return }
    let marks = columns.map { _ in ", ?" }.joined()
    let statement = try connection.statement(
      "INSERT INTO text_index (\(target)) VALUES (\(first)\(marks))")
    statement.bind([.integer(node.rawValue)] + texts)
    try statement.run()
  }

  private func texts(of node: NodeID, from table: NodeTable) throws -> [Cell]? {
    let statement = try connection.statement("SELECT \(rows(of: table)) WHERE _id = ?")
    statement.bind([.integer(node.rawValue)])
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    return columns.indices.map { column in
      let place = Int32(column + 1)
      return statement.kind(place) == .null ? .null : .text(statement.text(place))
    }
  }

  /// Makes the index anew from the tables.
  func rebuild() throws {
    try remakeSource()
    try connection.execute("INSERT INTO text_index (text_index) VALUES ('rebuild')")
  }

  /// Makes anew the view that shows the index its texts.
  func remakeSource() throws {
    let tables = try file.nodeTables(carrying: nil).filter(covers)
    let selects = tables.map { table in
      "SELECT \(rows(of: table))"
        + (table.isShared ? " WHERE label_set = \(table.id.rawValue)" : "")
    }
    let empty = "SELECT 0\(columns.map { _ in ", NULL" }.joined()) WHERE 0"
    try connection.execute(
      """
      DROP VIEW IF EXISTS text_source;
      CREATE VIEW text_source (node, \(names)) AS
      \(UnionText.all(selects.isEmpty ? [empty] : selects));
      """)
  }

  private var names: String { SQLText.names(columns.map(\.name)) }

  /// The id and the texts of a table's nodes.
  private func rows(of table: NodeTable) -> String {
    let texts = columns.map { column in
      ", "
        + (table.carries(column.label)
          ? table.place(of: column.property).text(of: column.property) : "NULL")
    }
    return "_id\(texts.joined()) FROM \(SQLText.name(table.name))"
  }
}

extension PropertyPlace {
  /// The SQL of a property where it is a text, else of null.
  fileprivate func text(of key: String) -> String {
    switch self {
    case .column(let column, _) where column.kind.isTemporal: "NULL"
    case .column(_, let name):
      "CASE typeof(\(SQLText.name(name))) WHEN 'text' THEN \(SQLText.name(name)) END"
    case .json(let name) where SQLName.isPlain(key):
      // FTS5 takes no table-valued function, such as json_each, in what it reads.
      """
      CASE json_type(\(SQLText.name(name)), '$.\(key)')
      WHEN 'text' THEN json_extract(\(SQLText.name(name)), '$.\(key)') END
      """
    case .json, .nowhere: "NULL"
    }
  }
}
