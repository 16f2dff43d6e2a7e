import GraphModel

extension SQLiteWriter {
  func createEdge(
    type: String, from source: NodeID, to target: NodeID, properties: ValueMap
  ) throws -> EdgeReference {
    try checkStorable(properties.entries)
    for end in [source, target] where try labelSet(ofAny: end) == nil {
      throw GraphError.nodeNotFound(end)
    }
    let id = try file.makeEdgeType(type, holding: properties.entries)
    let table = try place(properties.entries, in: id)
    let edge = nextEdge(id, from: source, to: target)
    try edgeRows.insert(edge, properties.entries, into: table)
    count(edge)
    return edge
  }

  /// The table of an edge type, with a place for each property.
  func place(
    _ properties: some Properties, in type: EdgeTypeID
  ) throws -> EdgeTable {
    for (key, value) in properties where !value.isNull {
      try file.makeProperty(key, kind: value.kind, on: type)
    }
    return try file.edgeTable(type)
  }

  /// A new edge's id, with its ends.
  func nextEdge(
    _ type: EdgeTypeID, from source: NodeID, to target: NodeID
  ) -> EdgeReference {
    file.catalogue.lastEdge += 1
    return EdgeReference(
      id: EdgeID(file.catalogue.lastEdge), type: type, source: source, target: target)
  }

  func count(_ edge: EdgeReference) {
    file.catalogue[edge.type].edgeCount += 1
    file.pending.append(.edgeAdded(edge))
  }

  func setProperty(_ key: String, of edge: EdgeReference, to value: Value) throws {
    try checkStorable([(key, value)])
    guard file.catalogue.contains(edge.type) else { throw GraphError.edgeNotFound(edge.id) }
    let table = try place([(key, value)], in: edge.type)
    guard try edgeRows.update(key, of: edge, to: value, in: table) else {
      throw GraphError.edgeNotFound(edge.id)
    }
    file.pending.append(.edgePropertyChanged(edge, key: key))
  }

  @discardableResult
  func deleteEdge(_ edge: EdgeReference) throws -> Bool {
    guard file.catalogue.contains(edge.type),
      try edgeRows.delete(edge, from: file.catalogue[edge.type])
    else { return false }
    try connection.run("DELETE FROM imported_edge WHERE edge = ?", .integer(edge.id.rawValue))
    file.catalogue[edge.type].edgeCount -= 1
    file.pending.append(.edgeRemoved(edge))
    return true
  }
}
