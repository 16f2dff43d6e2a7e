import GraphModel
import Testing

/// Something that holds of every store, whatever keeps its graph.
struct ContractCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let check: @Sendable (any GraphStore) throws -> Void

  init(_ claim: String, _ check: @escaping @Sendable (any GraphStore) throws -> Void) {
    testDescription = claim
    self.check = check
  }

  static let all: [ContractCase] =
    values + names + nodes + edges + adjacency + scans + indexes + transactions + arrays + loading
    + overflow + spill
}

extension GraphStore {
  /// Runs `body` in a writing transaction of its own.
  @discardableResult
  func write<Result>(_ body: (any GraphSession) throws -> Result) throws -> Result {
    try access(under: Budget()) { session throws in
      try session.begin(.write)
      do {
        let result = try body(session)
        try session.commit()
        return result
      } catch {
        if session.transaction != nil { try session.rollback() }
        throw error
      }
    }
  }

  /// Runs `body` in a reading transaction of its own.
  @discardableResult
  func read<Result>(_ body: (any GraphReader) throws -> Result) throws -> Result {
    try access(under: Budget()) { session throws in
      try session.begin(.read)
      defer { try? session.commit() }
      return try body(session.reader)
    }
  }

  func createNode(_ labels: [String] = [], _ properties: ValueMap = [:]) throws -> NodeID {
    try write { try $0.writer.createNode(labels: labels, properties: properties) }
  }

  func createEdge(
    _ type: String, _ source: NodeID, _ target: NodeID, _ properties: ValueMap = [:]
  ) throws -> EdgeReference {
    try write {
      try $0.writer.createEdge(type: type, from: source, to: target, properties: properties)
    }
  }
}

extension GraphReader {
  /// All nodes of a scan, in small batches.
  func nodes(label: String? = nil) throws -> [NodeID] {
    let scan = try scanNodes(label: label, properties: [])
    var nodes: [NodeID] = []
    while let batch = try scan.next(maximum: 3) { nodes += batch.nodes }
    return nodes
  }

  /// The rows of a scan with one property, in small batches.
  func rows(label: String?, property: String) throws -> [(node: NodeID, value: Value)] {
    let scan = try scanNodes(label: label, properties: [property])
    var rows: [(NodeID, Value)] = []
    while let batch = try scan.next(maximum: 3) {
      rows += zip(batch.nodes, batch.properties[0].values)
    }
    return rows
  }
}

/// Equal to the last bit and by UTF-8 bytes: 1 is not 1.0, NaN is NaN.
func identical(_ left: Value?, _ right: Value?) -> Bool {
  switch (left, right) {
  case (nil, nil): true
  case (.float(let left), .float(let right)):
    left.bitPattern == right.bitPattern || (left.isNaN && right.isNaN)
  case (.list(let left), .list(let right)):
    left.count == right.count && zip(left, right).allSatisfy { identical($0, $1) }
  case (let left?, let right?): left.kind == right.kind && left.isEquivalent(to: right)
  default: false
  }
}

func identical(_ left: ValueMap?, _ right: ValueMap?) -> Bool {
  guard let left, let right, left.count == right.count else { return false }
  return zip(left.entries, right.entries).allSatisfy {
    UTF8Order.areEqual($0.key, $1.key) && identical($0.value, $1.value)
  }
}

/// Expects that `body` throws exactly this error.
func expect(
  _ error: GraphError, sourceLocation: SourceLocation = #_sourceLocation,
  from body: () throws -> Void
) {
  #expect(throws: error, sourceLocation: sourceLocation) { try body() }
}
