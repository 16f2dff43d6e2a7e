import GraphModel

/// A table of nodes or of edges, as the catalogue knows it.
protocol GraphTable {
  /// The table's name in SQL.
  var name: String { get }

  /// The column of JSON in which the table keeps what has no column.
  var jsonColumn: String { get }

  /// Whether every property is in the JSON column.
  var isShared: Bool { get }

  /// Read from the file when first asked for.
  var columns: PropertyColumns? { get set }

  /// What stands in the columns `label_set` and `edge_type` of the table's rows in `property`.
  var owner: (labelSet: Cell, edgeType: Cell) { get }
}

/// The table of the nodes with exactly these labels.
struct NodeTable: GraphTable {
  let id: LabelSetID

  /// In the order of their UTF-8 bytes.
  let labels: [String]
  let name: String
  var nodeCount: Int
  var columns: PropertyColumns?

  /// Where the nodes are whose label set came when there were ``labelSetLimit`` tables.
  static let sharedName = "node_other"
  static let unlabelledName = "node_unlabelled"
  static let labelSetLimit = 200

  var isShared: Bool { name == Self.sharedName }
  var jsonColumn: String { isShared ? "properties" : "_more" }
  var owner: (labelSet: Cell, edgeType: Cell) { (.integer(Int64(id.rawValue)), .null) }

  func carries(_ label: String?) -> Bool {
    guard let label else { return true }
    return labels.contains { UTF8Order.areEqual($0, label) }
  }
}

/// The table of the edges of one type.
struct EdgeTable: GraphTable {
  let id: EdgeTypeID
  let type: String
  let name: String
  var edgeCount: Int
  var columns: PropertyColumns?

  var isShared: Bool { false }
  var jsonColumn: String { "_more" }
  var owner: (labelSet: Cell, edgeType: Cell) { (.null, .integer(Int64(id.rawValue))) }

  /// The index by which edges are found from their target.
  var incomingIndex: String { "index_edge_\(id.rawValue)" }
}

/// Where in a table's row a property is.
enum PropertyPlace {
  case column(PropertyColumn, name: String)
  case json(column: String)
  case nowhere
}

extension GraphTable {
  /// The place of a property; `columns` must have been read.
  func place(of key: String) -> PropertyPlace {
    guard let column = columns?[key] else { return .nowhere }
    return column.name.map { .column(column, name: $0) } ?? .json(column: jsonColumn)
  }
}
