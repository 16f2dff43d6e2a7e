import GraphModel

/// One table of a scan: what it is asked, and for each property where that is.
struct NodeSource {
  /// After `_id > ?`, at most `?` rows.
  let sql: String
  let places: [PropertyPlace]

  /// All nodes, without a property.
  static let allNodes = NodeSource(
    sql: "SELECT id FROM graph_node WHERE id > ? ORDER BY id LIMIT ?", places: [])

  /// The sources for some tables; label sets that share a table make one.
  static func sources(of tables: [NodeTable], properties: [String]) -> [NodeSource] {
    let shared = tables.filter(\.isShared)
    return tables.filter { !$0.isShared }.map { NodeSource($0, properties, condition: "") }
      + shared.prefix(1).map { table in
        let numbers = shared.map { String($0.id.rawValue) }.joined(separator: ", ")
        return NodeSource(table, properties, condition: "AND label_set IN (\(numbers))")
      }
  }

  private init(_ table: NodeTable, _ properties: [String], condition: String) {
    places = properties.map {
      table.isShared ? .json(column: table.jsonColumn) : table.place(of: $0)
    }
    let columns = places.map { ", \($0.expression)" }.joined()
    sql = """
      SELECT _id\(columns) FROM \(SQLText.name(table.name))
      WHERE _id > ? \(condition) ORDER BY _id LIMIT ?
      """
  }

  private init(sql: String, places: [PropertyPlace]) {
    self.sql = sql
    self.places = places
  }
}

/// A walk over the nodes of some tables, ascending by id.
///
/// Between two batches no statement stays open: each goes on after the last id of the one before.
final class NodeTableScan: NodeScan {
  private let connection: Connection
  private let properties: [String]
  private let isMerging: Bool
  private var cursors: [NodeCursor]

  init(_ sources: [NodeSource], on connection: Connection, properties: [String] = []) {
    self.connection = connection
    self.properties = properties
    isMerging = sources.count != 1
    cursors = sources.map { NodeCursor(source: $0) }
  }

  func next(maximum: Int) throws -> NodeBatch? {
    precondition(maximum > 0)
    return isMerging
      ? try nextMerged(maximum) : try cursors[0].read(maximum, properties, connection)
  }

  private func nextMerged(_ maximum: Int) throws -> NodeBatch? {
    var nodes: [NodeID] = []
    var builders = properties.map { _ in ColumnBuilder() }
    let portion = max(64, maximum / max(1, cursors.count))
    while nodes.count < maximum {
      try fill(portion)
      guard let (index, bound) = nearest() else { break }
      while nodes.count < maximum, let node = cursors[index].head, node <= bound {
        nodes.append(node)
        cursors[index].take(into: &builders)
      }
    }
    guard !nodes.isEmpty else { return nil }
    return NodeBatch(nodes: nodes, properties: builders.map { $0.finish() })
  }

  /// Gives every cursor a row to show, as far as there are rows, and forgets those at their end.
  private func fill(_ portion: Int) throws {
    for index in cursors.indices where cursors[index].head == nil {
      try cursors[index].refill(portion, properties, connection)
    }
    cursors.removeAll { $0.head == nil }
  }

  /// The cursor with the lowest id, and the lowest id of the others.
  private func nearest() -> (index: Int, bound: NodeID)? {
    let heads = cursors.enumerated().compactMap { index, cursor in
      cursor.head.map { (index: index, node: $0) }
    }
    guard let first = heads.min(by: { $0.node < $1.node }) else { return nil }
    let others = heads.filter { $0.index != first.index }.map(\.node)
    return (first.index, others.min() ?? NodeID(.max))
  }
}

/// Where a scan is in one of its tables, and the rows it has read ahead.
private struct NodeCursor {
  let source: NodeSource
  private var lastRead = NodeID(.min)
  private var ahead: NodeBatch?
  private var position = 0

  init(source: NodeSource) {
    self.source = source
  }

  var head: NodeID? {
    guard let ahead, position < ahead.nodes.count else { return nil }
    return ahead.nodes[position]
  }

  mutating func refill(_ maximum: Int, _ properties: [String], _ connection: Connection) throws {
    ahead = try read(maximum, properties, connection)
    position = 0
  }

  mutating func take(into builders: inout [ColumnBuilder]) {
    guard let ahead else { return }
    for index in builders.indices { builders[index].append(ahead.properties[index][position]) }
    position += 1
  }

  /// At most `maximum` rows after the last one read; nil at the end.
  mutating func read(
    _ maximum: Int, _ properties: [String], _ connection: Connection
  ) throws -> NodeBatch? {
    let statement = try connection.statement(source.sql)
    statement.bind(lastRead.rawValue, at: 1)
    statement.bind(Int64(maximum), at: 2)
    var nodes: [NodeID] = []
    nodes.reserveCapacity(maximum)
    var builders = properties.map { _ in ColumnBuilder() }
    try statement.forEachRow {
      nodes.append(NodeID(statement.integer(0)))
      for (index, place) in source.places.enumerated() {
        builders[index].append(
          try statement.value(Int32(index + 1), of: properties[index], at: place))
      }
    }
    guard let last = nodes.last else { return nil }
    lastRead = last
    return NodeBatch(nodes: nodes, properties: builders.map { $0.finish() })
  }
}
