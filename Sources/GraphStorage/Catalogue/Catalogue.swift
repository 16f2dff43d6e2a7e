import GraphModel

/// What a process knows of a graph's names, tables and counts.
///
/// A value: a transaction or a savepoint that fails puts back the catalogue it started with.
struct Catalogue {
  /// The sequence of the graph that this catalogue describes; nil where it has not been read.
  var sequence: Int64?

  /// Changes with every table and column that comes or, by a rollback, goes.
  var layout = 0

  /// The last edge id given.
  var lastEdge: Int64 = 0

  private(set) var nodeTables: [NodeTable] = []
  private(set) var edgeTables: [EdgeTable] = []
  private(set) var indexes: [GraphIndex] = []
  private(set) var textColumns: [TextColumn] = []

  private var labelSets: [[Name]: LabelSetID] = [:]
  private var edgeTypes: [Name: EdgeTypeID] = [:]
  private var takenTableNames: Set<String> = [
    NodeTable.sharedName, NodeTable.unlabelledName,
  ]
}

// MARK: Looking up

extension Catalogue {
  subscript(id: LabelSetID) -> NodeTable {
    get { nodeTables[Int(id.rawValue) - 1] }
    _modify { yield &nodeTables[Int(id.rawValue) - 1] }
  }

  subscript(id: EdgeTypeID) -> EdgeTable {
    get { edgeTables[Int(id.rawValue) - 1] }
    _modify { yield &edgeTables[Int(id.rawValue) - 1] }
  }

  func contains(_ id: LabelSetID) -> Bool {
    nodeTables.indices.contains(Int(id.rawValue) - 1)
  }

  func contains(_ id: EdgeTypeID) -> Bool {
    edgeTables.indices.contains(Int(id.rawValue) - 1)
  }

  /// The set of these labels, which are in order and differ.
  func labelSet(of labels: [String]) -> LabelSetID? {
    labelSets[labels.map { Name($0) }]
  }

  func edgeType(named type: String) -> EdgeTypeID? {
    edgeTypes[Name(type)]
  }

  /// Edge types in the order of their numbers: those named, or all.
  func edgeTypes(named types: [String]?) -> [EdgeTypeID] {
    guard let types else { return edgeTables.map(\.id) }
    return Set(types.compactMap { edgeType(named: $0) }).sorted()
  }

  /// The tables whose nodes carry a label (nil: all).
  func nodeTables(carrying label: String?) -> [NodeTable] {
    nodeTables.filter { $0.carries(label) }
  }

  /// The indexes that concern nodes with these labels.
  func indexes(on labels: [String]) -> [GraphIndex] {
    indexes.filter { index in
      labels.contains { UTF8Order.areEqual($0, index.definition.label) }
    }
  }
}

// MARK: Growing

extension Catalogue {
  /// The name of a new label set's table.
  func newNodeTableName(for labels: [String], id: LabelSetID) -> String {
    if nodeTables.count >= NodeTable.labelSetLimit { return NodeTable.sharedName }
    if labels.isEmpty { return NodeTable.unlabelledName }
    return newTableName("node", labels, number: Int(id.rawValue))
  }

  /// The name of a new edge type's table.
  func newEdgeTableName(for type: String, id: EdgeTypeID) -> String {
    newTableName("edge", [type], number: Int(id.rawValue))
  }

  private func newTableName(_ prefix: String, _ names: [String], number: Int) -> String {
    let wish = ([prefix] + names).joined(separator: "_")
    let isFree =
      names.allSatisfy(SQLName.isPlain) && wish.utf8.count <= 120
      && !takenTableNames.contains(SQLName.folded(wish))
    return isFree ? wish : "\(prefix)_\(number)"
  }

  mutating func append(_ table: NodeTable) {
    nodeTables.append(table)
    labelSets[table.labels.map { Name($0) }] = table.id
    takenTableNames.insert(SQLName.folded(table.name))
  }

  mutating func append(_ table: EdgeTable) {
    edgeTables.append(table)
    edgeTypes[Name(table.type)] = table.id
    takenTableNames.insert(SQLName.folded(table.name))
  }

  mutating func append(_ index: GraphIndex) {
    indexes.append(index)
  }

  mutating func removeIndex(_ id: Int64) {
    indexes.removeAll { $0.id == id }
  }

  mutating func append(_ column: TextColumn) {
    textColumns.append(column)
  }
}
