import GraphModel

extension SQLiteReader {
  func adjacency(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Adjacency {
    let types = file.catalogue.edgeTypes(named: types)
    let packed = try PackedReading(
      types, direction, file, nodeCount: nodes.count, needing: .edges)
    return try packed?.read(nodes, window)
      ?? tableAdjacency(of: nodes, direction, types, window)
  }

  func neighbours(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Neighbours {
    let types = file.catalogue.edgeTypes(named: types)
    let packed = try PackedReading(
      types, direction, file, nodeCount: nodes.count, needing: .ends)
    return try packed?.neighbours(nodes, window)
      ?? Neighbours(tableAdjacency(of: nodes, direction, types, window))
  }

  private func tableAdjacency(
    of nodes: [NodeID], _ direction: EdgeDirection, _ types: [EdgeTypeID], _ window: EdgeWindow
  ) throws -> Adjacency {
    let found = try AdjacencyReading(types, direction, file).read(nodes, window)
    file.projections.noteRead(types, direction, edgeCount: found.edges.count)
    return found
  }

  func packedNodes() throws -> PackedNodes { try file.projections.packedNodes() }

  func packedAdjacency(type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts) throws
    -> PackedAdjacency
  {
    try file.projections.packedAdjacency(
      PackedSide(type: type, isOutgoing: isOutgoing), needing: parts)
  }

  func packedAdjacency(
    type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts, forRowsOf nodeCount: Int
  ) throws -> PackedAdjacency? {
    try file.projections.arrays(
      PackedSide(type: type, isOutgoing: isOutgoing), for: nodeCount, needing: parts)
  }

  func packedProperty(_ key: String, in type: EdgeTypeID, forReading edgeCount: Int) throws
    -> PackedEdgeProperty?
  {
    guard file.catalogue.contains(type) else { return nil }
    return try file.projections.edgeProperties.values(
      of: key, in: type, forReading: edgeCount, self)
  }

  func property(_ key: String, of edges: [EdgeReference]) throws -> Column {
    guard let type = edges.first?.type, edges.allSatisfy({ $0.type == type }),
      file.catalogue.contains(type),
      let packed = try file.projections.edgeProperties.values(
        of: key, in: type, forReading: edges.count, self)
    else { return try tableProperty(key, of: edges) }
    return packed.column(of: edges)
  }

  /// A property as it is in the tables.
  func tableProperty(_ key: String, of edges: [EdgeReference]) throws -> Column {
    var builder = ColumnBuilder()
    var sources: [EdgeTypeID: (place: PropertyPlace, statement: Statement)] = [:]
    for edge in edges {
      if sources[edge.type] == nil { sources[edge.type] = try source(of: key, in: edge.type) }
      guard let (place, statement) = sources[edge.type] else {
        builder.append(.null)
        continue
      }
      statement.bind(edge)
      defer { statement.reset() }
      builder.append(try statement.step() ? try statement.value(0, of: key, at: place) : .null)
    }
    return builder.finish()
  }

  private func source(
    of key: String, in type: EdgeTypeID
  ) throws -> (place: PropertyPlace, statement: Statement)? {
    guard file.catalogue.contains(type) else { return nil }
    let table = try file.edgeTable(type)
    let place = table.place(of: key)
    return (place, try connection.statement(EdgeRows.select(place.expression, from: table)))
  }

  func existing(_ edges: [EdgeReference]) throws -> [Bool] {
    try edges.map { edge in
      guard file.catalogue.contains(edge.type) else { return false }
      let statement = try connection.statement(
        EdgeRows.select("1", from: file.catalogue[edge.type]))
      statement.bind(edge)
      defer { statement.reset() }
      return try statement.step()
    }
  }

  func edge(_ reference: EdgeReference) throws -> Edge? {
    guard file.catalogue.contains(reference.type) else { return nil }
    let table = try file.edgeTable(reference.type)
    guard let properties = try EdgeRows(file).read(reference, from: table) else { return nil }
    return Edge(reference: reference, type: table.type, properties: properties)
  }

  func scanEdges(type: String?) throws -> any EdgeScan {
    EdgeTableScan(
      try file.catalogue.edgeTypes(named: type.map { [$0] }).map { try file.edgeTable($0) },
      on: connection)
  }

  func importedIDs(of edges: [EdgeReference]) throws -> [String?] {
    try importedIDs("SELECT id FROM imported_edge WHERE edge = ?", edges.map(\.id.rawValue))
  }
}
