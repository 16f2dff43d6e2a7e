import GraphModel

/// Takes in nodes.
final class NodeLoading {
  private let writer: SQLiteWriter
  private let known: ImportedNodes
  private let defersFullText: Bool
  private let staged: StagedTables

  /// The rows of `graph_node`.
  private var nodes: StagedRows

  /// The label set of the last node: the next one's is mostly the same.
  private var lastTarget: Target?
  private var targets: [LabelSetID: Target] = [:]

  init(
    _ writer: SQLiteWriter, _ known: ImportedNodes, _ staged: StagedTables, defersFullText: Bool
  ) {
    self.writer = writer
    self.known = known
    self.staged = staged
    self.defersFullText = defersFullText
    nodes = Self.nodes(staged)
  }

  private static func nodes(_ staged: StagedTables) -> StagedRows {
    staged.stage(into: "graph_node", ["id", "label_set"])
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
    if target.isUnique { try writer.unique.check(properties, labels: target.table.labels) }
    let node = try staged.nextNode()
    try target.stage(node, properties, writer)
    nodes.beginRow()
    nodes.set(node.rawValue, at: 0)
    nodes.set(Int64(target.table.id.rawValue), at: 1)
    try known.insert(node, id)
    try staged.noteElement()
    if target.isUnique {
      try writer.unique.insert(properties, of: node, labels: target.table.labels)
    }
    if target.isSearched { try writer.fullText.add(node, from: target.table) }
    writer.file.catalogue[target.table.id].nodeCount += 1
    writer.file.pending.append(.nodeAdded(node))
    return .added
  }

  private func target(
    of labels: [String], _ properties: [(key: String, value: Value)]
  ) throws -> Target {
    if let lastTarget, lastTarget.isFor(labels) { return lastTarget }
    let set = try writer.file.makeLabelSet(labels, holding: properties)
    let target = try targets[set] ?? Target(set, writer, staged, defersFullText: defersFullText)
    targets[set] = target
    lastTarget = target
    return target
  }

  /// Forgets the tables: some may have been undone.
  func forget() {
    lastTarget = nil
    targets = [:]
    nodes = Self.nodes(staged)
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
  private let staged: StagedTables
  private var staging: RowStaging

  init(
    _ set: LabelSetID, _ writer: SQLiteWriter, _ staged: StagedTables, defersFullText: Bool
  ) throws {
    let table = try writer.file.nodeTable(set)
    self.table = table
    isUnique = writer.file.catalogue.indexes(on: table.labels).contains(
      where: \.definition.isUnique)
    isSearched = !defersFullText && writer.fullText.covers(table)
    self.staged = staged
    staging = Self.staging(table, staged, instead: nil)
  }

  private static func staging(_ table: NodeTable, _ staged: StagedTables, instead: StagedRows?)
    -> RowStaging
  {
    let own = table.isShared ? ["_id", "label_set"] : ["_id"]
    let rows = staged.stage(
      into: table.name, own + table.propertyColumns, insteadOf: instead)
    return RowStaging(rows, table, first: own.count)
  }

  func isFor(_ labels: [String]) -> Bool {
    labels.count == table.labels.count
      && zip(labels, table.labels).allSatisfy { UTF8Order.areEqual($0, $1) }
  }

  /// Takes in a node, after making a place for those of its properties that have none.
  func stage(
    _ node: NodeID, _ properties: [(key: String, value: Value)], _ writer: SQLiteWriter
  ) throws {
    if !staging.beginRow(properties) {
      table = try writer.place(properties, in: table.id)
      staging = Self.staging(table, staged, instead: staging.rows)
      let isPlaced = staging.beginRow(properties)
      assert(isPlaced)
    }
    staging.rows.set(node.rawValue, at: 0)
    if table.isShared { staging.rows.set(Int64(table.id.rawValue), at: 1) }
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
