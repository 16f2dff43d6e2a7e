import GraphModel

/// Takes in elements under the ids of their source.
final class SQLiteLoader: GraphLoader {
  private let writer: SQLiteWriter

  init(_ writer: SQLiteWriter) {
    self.writer = writer
  }

  func loadNode(
    id: String, labels: [String], properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    .unchanged
  }

  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    .unchanged
  }

  func finish() throws {}
}
