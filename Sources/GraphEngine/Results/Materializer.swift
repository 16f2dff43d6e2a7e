import GraphModel

/// Looks up what the references in rows stand for, each element once in a batch.
struct Materializer {
  private let reader: any GraphReader
  private let includesEnds: Bool
  private(set) var elements = ElementTable()

  /// Pictures want the ends of edges, too.
  init(_ reader: any GraphReader, includesEnds: Bool = false) {
    self.reader = reader
    self.includesEnds = includesEnds
  }

  mutating func add(_ rows: [[Value]]) throws {
    for row in rows { for value in row { try add(value) } }
  }

  private mutating func add(_ value: Value) throws {
    switch value {
    case .node(let id): try add(id)
    case .edge(let edge): try add(edge)
    case .path(let path):
      for node in path.nodes { try add(node) }
      for edge in path.edges { try add(edge) }
    case .list(let values): for value in values { try add(value) }
    case .map(let map): for entry in map.entries { try add(entry.value) }
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration:
      break
    }
  }

  /// What was deleted by the statement is shown without labels and properties.
  private mutating func add(_ id: NodeID) throws {
    guard elements.nodes[id] == nil else { return }
    elements.nodes[id] =
      try reader.node(id) ?? Node(id: id, labels: [], properties: ValueMap())
  }

  private mutating func add(_ edge: EdgeReference) throws {
    guard elements.edges[edge.id] == nil else { return }
    if includesEnds {
      try add(edge.source)
      try add(edge.target)
    }
    elements.edges[edge.id] =
      try reader.edge(edge)
      ?? Edge(
        reference: edge, type: reader.edgeTypeName(edge.type), properties: ValueMap())
  }
}
