import GraphModel

/// Takes in edges.
final class EdgeLoading {
  private let writer: SQLiteWriter
  private let known: ImportedNodes
  private let ids: ImportedEdges
  private let staged: StagedTables

  /// The type of the last edge: the next one's is mostly the same.
  private var lastTarget: Target?
  private var targets: [Name: Target] = [:]

  init(_ writer: SQLiteWriter, _ known: ImportedNodes, _ staged: StagedTables, isFirst: Bool) {
    self.writer = writer
    self.known = known
    self.staged = staged
    ids = ImportedEdges(writer.connection, staged, isFirst: isFirst)
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
    guard try ids.insert(id, edge) else { return try update(id, edge, properties) }
    try target.stage(edge, properties, writer)
    try staged.noteElement()
    writer.file.catalogue.lastEdge = edge.id.rawValue
    writer.count(edge)
    return .added
  }

  private func target(
    of type: String, _ properties: [(key: String, value: Value)]
  ) throws -> Target {
    if let lastTarget, UTF8Order.areEqual(lastTarget.table.type, type) { return lastTarget }
    let id = try writer.file.makeEdgeType(type, holding: properties)
    let target = try targets[Name(type)] ?? Target(id, writer, staged)
    targets[Name(type)] = target
    lastTarget = target
    return target
  }

  /// Forgets the tables: some may have been undone.
  func forget() throws {
    lastTarget = nil
    targets = [:]
    try ids.forget()
  }

  private func update(
    _ id: String, _ asked: EdgeReference, _ properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    let edge = try ids.edge(id)
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
}

/// The table that edges of a type go to.
private final class Target {
  private(set) var table: EdgeTable
  private let staged: StagedTables
  private var staging: RowStaging

  init(_ type: EdgeTypeID, _ writer: SQLiteWriter, _ staged: StagedTables) throws {
    let table = try writer.file.edgeTable(type)
    self.table = table
    self.staged = staged
    staging = Self.staging(table, staged, instead: nil)
  }

  private static func staging(_ table: EdgeTable, _ staged: StagedTables, instead: StagedRows?)
    -> RowStaging
  {
    let rows = staged.stage(
      into: table.name, ["_src", "_dst", "_id"] + table.propertyColumns, isOrdered: true,
      insteadOf: instead)
    return RowStaging(rows, table, first: 3)
  }

  /// Takes in an edge, after making a place for those of its properties that have none.
  func stage(
    _ edge: EdgeReference, _ properties: [(key: String, value: Value)], _ writer: SQLiteWriter
  ) throws {
    if !staging.beginRow(properties) {
      table = try writer.place(properties, in: table.id)
      staging = Self.staging(table, staged, instead: staging.rows)
      let isPlaced = staging.beginRow(properties)
      assert(isPlaced)
    }
    staging.rows.set(edge.source.rawValue, at: 0)
    staging.rows.set(edge.target.rawValue, at: 1)
    staging.rows.set(edge.id.rawValue, at: 2)
  }
}
