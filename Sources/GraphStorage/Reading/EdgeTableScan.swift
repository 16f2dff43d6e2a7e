import GraphModel

/// A walk over the edges of some tables, table after table, by source, target, id.
final class EdgeTableScan: EdgeScan {
  private let connection: Connection
  private var tables: ArraySlice<EdgeTable>
  private var last: EdgeReference?

  init(_ tables: [EdgeTable], on connection: Connection) {
    self.connection = connection
    self.tables = tables[...]
  }

  func next(maximum: Int) throws -> [Edge]? {
    precondition(maximum > 0)
    while let table = tables.first {
      let edges = try read(maximum, from: table)
      if let lastEdge = edges.last {
        last = lastEdge.reference
        return edges
      }
      tables.removeFirst()
      last = nil
    }
    return nil
  }

  private func read(_ maximum: Int, from table: EdgeTable) throws -> [Edge] {
    let statement = try connection.statement(
      """
      SELECT _src, _dst, _id\(table.selectedColumns) FROM \(SQLText.name(table.name))
      WHERE (_src, _dst, _id) > (?, ?, ?) ORDER BY _src, _dst, _id LIMIT ?
      """)
    statement.bind([
      .integer(last?.source.rawValue ?? .min), .integer(last?.target.rawValue ?? .min),
      .integer(last?.id.rawValue ?? .min), .integer(Int64(maximum)),
    ])
    var edges: [Edge] = []
    try statement.forEachRow {
      let reference = EdgeReference(
        id: EdgeID(statement.integer(2)), type: table.id, source: NodeID(statement.integer(0)),
        target: NodeID(statement.integer(1)))
      let properties = try table.properties(in: statement, from: 3)
      edges.append(Edge(reference: reference, type: table.type, properties: properties))
    }
    return edges
  }
}
