import GraphModel

/// Changes a graph in its tables, and all that follows from them.
final class SQLiteWriter: GraphWriter {
  let file: GraphFile

  var connection: Connection { file.connection }
  var nodeRows: NodeRows { NodeRows(file) }
  var edgeRows: EdgeRows { EdgeRows(file) }
  var unique: UniqueTables { UniqueTables(file) }
  var fullText: FullText { FullText(file) }

  init(_ file: GraphFile) {
    self.file = file
  }

  func makeLoader() throws -> any GraphLoader {
    try SQLiteLoader(self)
  }

  /// The label set of a node that must be there.
  func labelSet(of node: NodeID) throws -> LabelSetID {
    guard let set = try labelSet(ofAny: node) else { throw GraphError.nodeNotFound(node) }
    return set
  }

  func labelSet(ofAny node: NodeID) throws -> LabelSetID? {
    try connection.integer(
      "SELECT label_set FROM graph_node WHERE id = ?", .integer(node.rawValue)
    ).map { LabelSetID(Int32(truncatingIfNeeded: $0)) }
  }

  func checkStorable(_ properties: some Properties) throws {
    for (key, value) in properties where !value.isStorable {
      throw GraphError.notStorable(property: key, kind: value.kind.name)
    }
  }
}
