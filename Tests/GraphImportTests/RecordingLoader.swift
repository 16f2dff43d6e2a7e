import GraphImport
import GraphModel

/// A loader that keeps what it is given as texts, and knows the ids it has seen.
final class RecordingLoader: GraphLoader {
  private(set) var nodes: [String: String] = [:]
  private(set) var edges: [String: String] = [:]
  private(set) var isFinished = false

  func loadNode(id: String, labels: [String], properties: [(key: String, value: Value)])
    -> LoadOutcome
  {
    put("\(labels) \(text(properties))", under: id, in: &nodes)
  }

  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome {
    for end in [source, target] where nodes[end] == nil { throw GraphError.unknownImportedID(end) }
    let ends = "\(source) \(type) \(target)"
    if let known = edges[id], !known.hasPrefix(ends) { throw GraphError.edgeEndsChanged(id) }
    return put("\(ends) \(text(properties))", under: id, in: &edges)
  }

  func finish() { isFinished = true }

  private func put(_ text: String, under id: String, in table: inout [String: String])
    -> LoadOutcome
  {
    let known = table.updateValue(text, forKey: id)
    return known == nil ? .added : known == text ? .unchanged : .updated
  }

  private func text(_ properties: [(key: String, value: Value)]) -> String {
    properties.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
}

/// What became of an import of some text.
struct ImportResult {
  var loader = RecordingLoader()
  var counts = ImportCounts()
  var rejected: [RejectedRecord] = []

  init(
    _ bytes: [UInt8], into loader: RecordingLoader = RecordingLoader(),
    options: GraphJSONLinesImport.Options = .init()
  ) throws {
    self.loader = loader
    var rejected: [RejectedRecord] = []
    counts = try GraphJSONLinesImport(options: options).run(
      BytesInMemory(bytes), into: loader, reject: { rejected.append($0) })
    self.rejected = rejected
  }

  init(
    _ text: String, into loader: RecordingLoader = RecordingLoader(),
    options: GraphJSONLinesImport.Options = .init()
  ) throws {
    try self.init(Array(text.utf8), into: loader, options: options)
  }
}
