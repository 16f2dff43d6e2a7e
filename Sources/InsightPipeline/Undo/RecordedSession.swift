import GraphModel

/// A session that notes what a run does to elements that were there before it.
final class RecordedSession: GraphSession {
  private let base: any GraphSession
  private let recorder: RecordingWriter

  init(_ base: any GraphSession, run: String) {
    self.base = base
    recorder = RecordingWriter(base, run: run)
  }

  /// What was done, in the order in which it was done.
  var changes: [ImportChange] { recorder.changes }

  var reader: any GraphReader { base.reader }
  var writer: any GraphWriter { recorder }
  var spill: any SpillStore { base.spill }
  var transaction: TransactionMode? { base.transaction }

  func begin(_ mode: TransactionMode) throws { try base.begin(mode) }
  func commit() throws { try base.commit() }
  func rollback() throws { try base.rollback() }
  func planBasis() throws -> PlanBasis { try base.planBasis() }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try base.savepoint(body)
  }
}

/// Changes a graph through another writer, and notes what that takes from older elements.
private final class RecordingWriter: GraphWriter {
  private let reader: any GraphReader
  private let base: any GraphWriter
  private let run: String
  private(set) var changes: [ImportChange] = []

  init(_ session: any GraphSession, run: String) {
    reader = session.reader
    base = session.writer
    self.run = run
  }

  func createNode(labels: [String], properties: ValueMap) throws -> NodeID {
    try base.createNode(labels: labels, properties: properties)
  }

  func createEdge(
    type: String, from source: NodeID, to target: NodeID, properties: ValueMap
  ) throws -> EdgeReference {
    try base.createEdge(type: type, from: source, to: target, properties: properties)
  }

  func setProperty(_ key: String, of id: NodeID, to value: Value) throws {
    if let node = try older(id), let name = NodeName(node) {
      let before = node.properties[key] ?? .null
      changes.append(.property(key, of: name, before: before, after: value))
    }
    try base.setProperty(key, of: id, to: value)
  }

  func setProperty(_ key: String, of reference: EdgeReference, to value: Value) throws {
    if let edge = try older(reference), let name = try name(of: edge) {
      var after = edge.properties
      after[key] = value.isNull ? nil : value
      changes.append(.edgeChanged(name, before: edge.properties, after: after))
    }
    try base.setProperty(key, of: reference, to: value)
  }

  func addLabels(_ labels: [String], to id: NodeID) throws -> Int {
    let node = try older(id)
    let added = try base.addLabels(labels, to: id)
    if added > 0, let node, let name = NodeName(node) {
      changes.append(.labelsAdded(labels.filter { !node.labels.contains($0) }, to: name))
    }
    return added
  }

  func removeLabels(_ labels: [String], from node: NodeID) throws -> Int {
    try base.removeLabels(labels, from: node)
  }

  func deleteEdge(_ reference: EdgeReference) throws -> Bool {
    if let edge = try older(reference), let name = try name(of: edge) {
      changes.append(.edgeDeleted(name, edge.properties))
    }
    return try base.deleteEdge(reference)
  }

  func deleteNode(_ id: NodeID) throws -> Bool {
    if let node = try older(id) {
      changes.append(.nodeDeleted(labels: node.labels, node.properties))
    }
    return try base.deleteNode(id)
  }

  func createIndex(_ index: IndexDefinition) throws -> Bool { try base.createIndex(index) }
  func dropIndex(named name: String) throws -> Bool { try base.dropIndex(named: name) }
  func makeLoader() throws -> any GraphLoader { try base.makeLoader() }
}

extension RecordingWriter {
  /// A node that another run or somebody else made.
  private func older(_ id: NodeID) throws -> Node? {
    guard let node = try reader.node(id), node.properties["run"]?.text != run else { return nil }
    return node
  }

  private func older(_ reference: EdgeReference) throws -> Edge? {
    guard let edge = try reader.edge(reference), edge.properties["run"]?.text != run else {
      return nil
    }
    return edge
  }

  private func name(of edge: Edge) throws -> EdgeName? {
    guard let source = try reader.node(edge.reference.source).flatMap(NodeName.init),
      let target = try reader.node(edge.reference.target).flatMap(NodeName.init)
    else { return nil }
    return EdgeName(type: edge.type, source: source, target: target)
  }
}
