import GraphModel

/// Takes in elements under the ids of their source.
final class SQLiteLoader: GraphLoader {
  private let nodes: NodeLoading
  private let edges: EdgeLoading
  private let bulk: BulkLoad?

  init(_ writer: SQLiteWriter) throws {
    bulk = try BulkLoad(ifWorthwhile: writer.file)
    let known = ImportedNodes(writer.connection)
    nodes = try NodeLoading(writer, known, defersFullText: bulk != nil)
    edges = try EdgeLoading(writer, known)
  }

  func loadNode(
    id: String, labels: [String], properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    try nodes.load(id, labels, properties)
  }

  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    try edges.load(id, type, from: source, to: target, properties)
  }

  func finish() throws {
    try bulk?.finish()
  }
}
