import GraphModel

/// Makes arrays by scanning the tables.
struct TableArrays {
  private let file: GraphFile

  init(_ file: GraphFile) {
    self.file = file
  }

  func nodes() throws -> PackedNodes {
    let statement = try file.connection.statement(
      "SELECT id, label_set FROM graph_node ORDER BY id")
    var ids: [Int64] = []
    var labelSets: [Int32] = []
    let count = file.catalogue.nodeTables.reduce(0) { $0 + $1.nodeCount }
    ids.reserveCapacity(count)
    labelSets.reserveCapacity(count)
    try statement.forEachRow {
      ids.append(statement.integer(0))
      labelSets.append(Int32(truncatingIfNeeded: statement.integer(1)))
    }
    return PackedNodes(ids: ids, labelSets: labelSets)
  }

  /// A property of all nodes, table by table; nil where it takes more memory than it may.
  func values(of key: String, over nodes: PackedNodes, atMost bytes: Int = .max) throws
    -> PackedProperty?
  {
    let values = PackedProperty()
    values.grow(to: nodes.count)
    for table in try file.nodeTables(carrying: nil) {
      let place = table.place(of: key)
      if case .nowhere = place { continue }
      let statement = try file.connection.statement(
        "SELECT _id, \(place.expression) FROM \(SQLText.name(table.name)) ORDER BY _id")
      defer { statement.reset() }
      var read = 0
      while try statement.step() {
        read += 1
        if read % 4_096 == 0, values.byteCount > bytes { return nil }
        guard let position = nodes.position(of: NodeID(statement.integer(0))) else { continue }
        try statement.put(1, of: key, at: place, to: values, position)
      }
    }
    return values.byteCount > bytes ? nil : values
  }

  /// The edges of a type from one of their ends, in one walk along the table or its index.
  func adjacency(_ side: PackedSide, over nodes: PackedNodes) throws -> PackedAdjacency {
    let table = file.catalogue[side.type]
    let statement = try file.connection.statement(sql(side, table))
    let packed = PackedAdjacency()
    packed.reserve(edges: table.edgeCount)
    var last: (id: Int64, position: Int)?
    try statement.forEachRow {
      let id = statement.integer(0)
      let known = last?.id == id ? last?.position : nodes.position(of: NodeID(id))
      guard let position = known, let end = nodes.position(of: NodeID(statement.integer(1))) else {
        throw file.damaged("an edge of '\(table.type)' ends at a node that is not there")
      }
      last = (id, position)
      packed.append(position, end, statement.integer(2))
    }
    packed.finish(over: nodes)
    return packed
  }

  private func sql(_ side: PackedSide, _ table: EdgeTable) -> String {
    let name = SQLText.name(table.name)
    return side.isOutgoing
      ? "SELECT _src, _dst, _id FROM \(name) NOT INDEXED ORDER BY _src, _dst, _id"
      : "SELECT _dst, _src, _id FROM \(name) ORDER BY _dst, _src, _id"
  }
}

extension Statement {
  /// Puts the value in a cell to its place in an array; texts without making strings of them.
  func put(
    _ column: Int32, of key: String, at place: PropertyPlace, to values: PackedProperty,
    _ position: Int
  ) throws {
    if case .column(let property, _) = place, !property.kind.isTemporal, kind(column) == .text {
      let bytes = bytes(column).bindMemory(to: UInt8.self)
      if UTF8Check.isValid(bytes) {
        values.set(bytes, at: position)
        return
      }
    }
    values.set(try value(column, of: key, at: place), at: position)
  }
}
