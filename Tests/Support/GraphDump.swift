package import GraphModel

/// All that a reader shows of a graph, as lines: two graphs are the same where their dumps are.
package struct GraphDump: Equatable, Sendable {
  package let lines: [String]

  package init(_ reader: any GraphReader) throws {
    let nodes = try Self.nodes(of: reader)
    lines =
      try Self.summary(of: reader) + nodes.map { try Self.line($0, reader) }
      + Self.edges(of: reader) + Self.adjacency(of: nodes, reader) + Self.members(of: reader)
  }

  /// The dump of what a store holds.
  package init(_ store: any GraphStore) throws {
    self = try store.access(under: Budget()) { session in
      try session.begin(.read)
      defer { try? session.rollback() }
      return try GraphDump(session.reader)
    }
  }

  private static func summary(of reader: any GraphReader) throws -> [String] {
    let names = try reader.names()
    let counts =
      try names.labels.map { "\($0): \(try reader.nodeCount(label: $0))" }
      + names.edgeTypes.map { "[\($0)]: \(try reader.edgeCount(type: $0))" }
    return [
      "nodes: \(try reader.nodeCount(label: nil))", "edges: \(try reader.edgeCount(type: nil))",
      "labels: \(names.labels)", "types: \(names.edgeTypes)", "keys: \(names.propertyKeys)",
      "indexes: \(try reader.indexes().map(\.name))",
    ] + counts
  }

  private static func nodes(of reader: any GraphReader) throws -> [NodeID] {
    let scan = try reader.scanNodes(label: nil, properties: [])
    var nodes: [NodeID] = []
    while let batch = try scan.next(maximum: 3) { nodes += batch.nodes }
    return nodes
  }

  private static func line(_ id: NodeID, _ reader: any GraphReader) throws -> String {
    guard let node = try reader.node(id) else { return "(\(id.rawValue)) is not there" }
    let imported = try reader.importedIDs(of: [id])[0] ?? "-"
    return "(\(id.rawValue) \(node.labels) \(Value.map(node.properties)) \(imported))"
  }

  private static func edges(of reader: any GraphReader) throws -> [String] {
    let scan = try reader.scanEdges(type: nil)
    var lines: [String] = []
    while let batch = try scan.next(maximum: 3) {
      for edge in batch {
        let ends = "\(edge.reference.source.rawValue)->\(edge.reference.target.rawValue)"
        let imported = try reader.importedIDs(of: [edge.reference])[0] ?? "-"
        lines.append(
          "\(ends) \(edge.type) \(edge.id.rawValue) \(Value.map(edge.properties)) \(imported)")
      }
    }
    return lines
  }

  private static func adjacency(of nodes: [NodeID], _ reader: any GraphReader) throws -> [String] {
    try [EdgeDirection.outgoing, .incoming, .either].map { direction in
      let adjacency = try reader.adjacency(of: nodes, direction, types: nil)
      let edges = zip(adjacency.edges, adjacency.neighbours).map { edge, neighbour in
        "\(edge.id.rawValue)>\(neighbour.rawValue)"
      }
      return "\(direction): \(adjacency.offsets) \(edges)"
    }
  }

  private static func members(of reader: any GraphReader) throws -> [String] {
    try reader.names().labels.map { label in
      let scan = try reader.scanNodes(label: label, properties: [])
      var members: [Int64] = []
      while let batch = try scan.next(maximum: 3) { members += batch.nodes.map(\.rawValue) }
      return "\(label): \(members)"
    }
  }
}
