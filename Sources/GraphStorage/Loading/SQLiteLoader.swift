import GraphModel

/// Takes in elements under the ids of their source.
final class SQLiteLoader: GraphLoader {
  private let file: GraphFile
  private let known: ImportedNodes
  private let nodes: NodeLoading
  private let edges: EdgeLoading
  private let bulk: BulkLoad?
  private var seenUndoCount: Int

  init(_ writer: SQLiteWriter) throws {
    file = writer.file
    seenUndoCount = file.undoCount
    bulk = try BulkLoad(ifWorthwhile: file)
    known = ImportedNodes(writer.connection)
    nodes = try NodeLoading(writer, known, defersFullText: bulk != nil)
    edges = try EdgeLoading(writer, known)
  }

  func loadNode(
    id: String, labels: [String], properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    forgetWhatWasUndone()
    return try nodes.load(id, labels, properties)
  }

  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    forgetWhatWasUndone()
    return try edges.load(id, type, from: source, to: target, properties)
  }

  func finish() throws {
    try bulk?.finish()
  }

  private func forgetWhatWasUndone() {
    guard seenUndoCount != file.undoCount else { return }
    seenUndoCount = file.undoCount
    known.forget()
    nodes.forget()
    edges.forget()
  }
}
