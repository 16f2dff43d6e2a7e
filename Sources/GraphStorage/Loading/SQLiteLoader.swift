import GraphModel

/// Takes in elements under the ids of their source.
final class SQLiteLoader: GraphLoader {
  private let file: GraphFile
  private let staged: StagedTables
  private let known: ImportedNodes
  private let nodes: NodeLoading
  private let edges: EdgeLoading
  private let bulk: BulkLoad?
  private var seenUndoCount: Int

  init(_ writer: SQLiteWriter) throws {
    file = writer.file
    seenUndoCount = file.undoCount
    bulk = try BulkLoad(ifWorthwhile: file)
    staged = try StagedTables(writer.connection)
    known = ImportedNodes(writer.connection, staged, isFirst: bulk != nil)
    nodes = NodeLoading(writer, known, staged, defersFullText: bulk != nil)
    edges = EdgeLoading(writer, known, staged, isFirst: bulk != nil)
  }

  func loadNode(
    id: String, labels: [String], properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    try forgetWhatWasUndone()
    return try nodes.load(id, labels, properties)
  }

  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    try forgetWhatWasUndone()
    return try edges.load(id, type, from: source, to: target, properties)
  }

  func finish() throws {
    try forgetWhatWasUndone()
    try file.connection.writeRowsPutOff()
    try bulk?.finish()
  }

  private func forgetWhatWasUndone() throws {
    guard seenUndoCount != file.undoCount else { return }
    seenUndoCount = file.undoCount
    staged.forget()
    try known.forget()
    nodes.forget()
    try edges.forget()
  }
}
