import GraphModel

/// Takes in edges.
final class EdgeLoading {
  private let writer: SQLiteWriter
  private let known: ImportedNodes
  private let insertID: Statement

  /// The type of the last edge: the next one's is mostly the same.
  private var lastTarget: Target?
  private var targets: [Name: Target] = [:]

  init(_ writer: SQLiteWriter, _ known: ImportedNodes) throws {
    self.writer = writer
    self.known = known
    insertID = try writer.connection.statement(
      "INSERT OR IGNORE INTO imported_edge VALUES (?, ?, ?, ?, ?)")
  }

  func load(
    _ id: String, _ type: String, from source: String, to target: String,
    _ properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    try writer.checkStorable(properties)
    guard let start = try known[source] else { throw GraphError.unknownImportedID(source) }
    guard let end = try known[target] else { throw GraphError.unknownImportedID(target) }
    let target = try self.target(of: type, properties)
    let edge = EdgeReference(
      id: EdgeID(writer.file.catalogue.lastEdge + 1), type: target.table.id, source: start,
      target: end)
    guard try remember(id, edge) else { return try update(id, edge, properties) }
    try target.bind(properties, writer)
    try target.insert(edge)
    writer.file.catalogue.lastEdge = edge.id.rawValue
    writer.count(edge)
    return .added
  }

  private func target(
    of type: String, _ properties: [(key: String, value: Value)]
  ) throws -> Target {
    if let lastTarget, UTF8Order.areEqual(lastTarget.table.type, type) { return lastTarget }
    let id = try writer.file.makeEdgeType(type, holding: properties)
    let target = try targets[Name(type)] ?? Target(id, writer)
    targets[Name(type)] = target
    lastTarget = target
    return target
  }

  /// Notes the id of a new edge; false where it is known.
  private func remember(_ id: String, _ edge: EdgeReference) throws -> Bool {
    insertID.bind(edge.id.rawValue, at: 1)
    insertID.bind(id, at: 2)
    insertID.bind(Int64(edge.type.rawValue), at: 3)
    insertID.bind(edge.source.rawValue, at: 4)
    insertID.bind(edge.target.rawValue, at: 5)
    try insertID.run()
    return writer.connection.changedRows > 0
  }

  /// Forgets the tables: some may have been undone.
  func forget() {
    lastTarget = nil
    targets = [:]
  }

  private func update(
    _ id: String, _ asked: EdgeReference, _ properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    let edge = try edge(importedAs: id)
    guard edge.type == asked.type, edge.source == asked.source, edge.target == asked.target else {
      throw GraphError.edgeEndsChanged(id)
    }
    let new = ValueMap(properties.filter { !$0.value.isNull })
    let old = try writer.edgeRows.read(edge, from: writer.file.edgeTable(edge.type)) ?? [:]
    let changed = old.keysThatDiffer(from: new)
    guard !changed.isEmpty else { return .unchanged }
    let table = try writer.place(new.entries, in: edge.type)
    _ = try writer.edgeRows.delete(edge, from: table)
    try writer.edgeRows.insert(edge, new.entries, into: table)
    for key in changed { writer.file.pending.append(.edgePropertyChanged(edge, key: key)) }
    return .updated
  }

  private func edge(importedAs id: String) throws -> EdgeReference {
    let select = try writer.connection.statement(
      "SELECT edge, edge_type, source, target FROM imported_edge WHERE id = ?")
    select.bind(id, at: 1)
    defer { select.reset() }
    guard try select.step() else { throw select.damaged("an imported edge is not to be found") }
    return EdgeReference(
      id: EdgeID(select.integer(0)), type: EdgeTypeID(Int32(truncatingIfNeeded: select.integer(1))),
      source: NodeID(select.integer(2)), target: NodeID(select.integer(3)))
  }
}

/// The table that edges of a type go to.
private final class Target {
  private(set) var table: EdgeTable
  private var statement: Statement
  private var insertion: RowInsertion

  init(_ type: EdgeTypeID, _ writer: SQLiteWriter) throws {
    let table = try writer.file.edgeTable(type)
    self.table = table
    statement = try writer.connection.statement(EdgeRows.insert(into: table))
    insertion = RowInsertion(statement, table, first: 4)
  }

  /// Binds properties, after making a place for those that have none.
  func bind(_ properties: [(key: String, value: Value)], _ writer: SQLiteWriter) throws {
    statement.clearBindings()
    if insertion.bind(properties) { return }
    table = try writer.place(properties, in: table.id)
    statement = try writer.connection.statement(EdgeRows.insert(into: table))
    insertion = RowInsertion(statement, table, first: 4)
    statement.clearBindings()
    let isPlaced = insertion.bind(properties)
    assert(isPlaced)
  }

  /// Adds a row with what was bound.
  func insert(_ edge: EdgeReference) throws {
    statement.bind(edge)
    try statement.run()
  }
}
