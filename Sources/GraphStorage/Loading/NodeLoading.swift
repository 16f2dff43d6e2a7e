import GraphModel

/// Takes in nodes.
final class NodeLoading {
  private let writer: SQLiteWriter
  private let known: ImportedNodes
  private let defersFullText: Bool
  private let insertNode: Statement

  /// The label set of the last node: the next one's is mostly the same.
  private var lastTarget: Target?
  private var targets: [LabelSetID: Target] = [:]

  init(_ writer: SQLiteWriter, _ known: ImportedNodes, defersFullText: Bool) throws {
    self.writer = writer
    self.known = known
    self.defersFullText = defersFullText
    insertNode = try writer.connection.statement("INSERT INTO graph_node (label_set) VALUES (?)")
  }

  func load(
    _ id: String, _ labels: [String], _ properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    try writer.checkStorable(properties)
    for index in writer.file.catalogue.indexes {
      try index.definition.require(in: properties, labels: labels)
    }
    if let node = try known[id] { return try update(node, labels, properties) }
    let target = try target(of: labels, properties)
    try target.bind(properties, writer)
    if target.isUnique { try writer.unique.check(properties, labels: target.table.labels) }
    insertNode.bind(Int64(target.table.id.rawValue), at: 1)
    try insertNode.run()
    let node = NodeID(writer.connection.lastInsertedRow)
    try target.insert(node)
    if target.isUnique {
      try writer.unique.insert(properties, of: node, labels: target.table.labels)
    }
    if target.isSearched { try writer.fullText.add(node, from: target.table) }
    try known.insert(node, id)
    writer.file.catalogue[target.table.id].nodeCount += 1
    writer.file.pending.append(.nodeAdded(node))
    return .added
  }

  private func target(
    of labels: [String], _ properties: [(key: String, value: Value)]
  ) throws -> Target {
    if let lastTarget, lastTarget.isFor(labels) { return lastTarget }
    let set = try writer.file.makeLabelSet(labels, holding: properties)
    let target = try targets[set] ?? Target(set, writer, defersFullText: defersFullText)
    targets[set] = target
    lastTarget = target
    return target
  }

  /// Forgets the tables: some may have been undone.
  func forget() {
    lastTarget = nil
    targets = [:]
  }

  private func update(
    _ node: NodeID, _ labels: [String], _ properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    let table = try writer.file.nodeTable(writer.labelSet(of: node))
    let old = try writer.nodeRows.read(node, from: table)
    let new = ValueMap(properties.filter { !$0.value.isNull })
    let set = try writer.file.makeLabelSet(labels)
    let changed = old.keysThatDiffer(from: new)
    guard set != table.id || !changed.isEmpty else { return .unchanged }
    try writer.replace(node, old, in: table, with: new, in: set)
    for key in changed { writer.file.pending.append(.nodePropertyChanged(node, key: key)) }
    return .updated
  }
}

/// The table that nodes with certain labels go to.
private final class Target {
  private(set) var table: NodeTable
  let isUnique: Bool
  let isSearched: Bool
  private var statement: Statement
  private var insertion: RowInsertion

  init(_ set: LabelSetID, _ writer: SQLiteWriter, defersFullText: Bool) throws {
    let table = try writer.file.nodeTable(set)
    self.table = table
    isUnique = writer.file.catalogue.indexes(on: table.labels).contains(
      where: \.definition.isUnique)
    isSearched = !defersFullText && writer.fullText.covers(table)
    statement = try writer.connection.statement(NodeRows.insert(into: table))
    insertion = RowInsertion(statement, table, first: table.isShared ? 3 : 2)
  }

  func isFor(_ labels: [String]) -> Bool {
    labels.count == table.labels.count
      && zip(labels, table.labels).allSatisfy { UTF8Order.areEqual($0, $1) }
  }

  /// Binds properties, after making a place for those that have none.
  func bind(_ properties: [(key: String, value: Value)], _ writer: SQLiteWriter) throws {
    statement.clearBindings()
    if insertion.bind(properties) { return }
    table = try writer.place(properties, in: table.id)
    statement = try writer.connection.statement(NodeRows.insert(into: table))
    insertion = RowInsertion(statement, table, first: table.isShared ? 3 : 2)
    statement.clearBindings()
    let isPlaced = insertion.bind(properties)
    assert(isPlaced)
  }

  /// Adds a row with what was bound.
  func insert(_ node: NodeID) throws {
    statement.bind(node.rawValue, at: 1)
    if table.isShared { statement.bind(Int64(table.id.rawValue), at: 2) }
    try statement.run()
  }
}

extension ValueMap {
  /// The keys whose values are not the same to the last bit.
  func keysThatDiffer(from other: ValueMap) -> [String] {
    let keys = Set((keys + other.keys).map { Name($0) }).sorted().map(\.text)
    return keys.filter { key in
      self[key].map(ValueBytes.encode) != other[key].map(ValueBytes.encode)
    }
  }
}
