import GraphModel

/// Names and values that a graph holds, looked up for somebody who is typing: some nodes are looked
/// at, not all, and never for long.
struct GraphWords {
  let reader: any GraphReader

  /// Nodes of a label that are looked at for their edges and properties.
  private static let sampleSize = 200

  /// Bytes at most of a value that is worth offering.
  private static let longestValue = 80
  private static let mostValues = 200

  func labels() throws -> [(name: String, count: Int)] {
    try reader.names().labels.map { ($0, try reader.nodeCount(label: $0)) }.filter { $0.1 > 0 }
  }

  /// The types of edges at nodes with one of the labels, the most usual first.
  func edgeTypes(at labels: [String], _ direction: EdgeDirection) throws -> [String] {
    var counts: [EdgeTypeID: Int] = [:]
    for label in labels {
      let edges = try reader.adjacency(of: try sample(label), direction, types: nil).edges
      for edge in edges { counts[edge.type, default: 0] += 1 }
    }
    return counts.map { (reader.edgeTypeName($0.key), $0.value) }
      .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
  }

  /// The properties of some nodes with one of the labels, in order.
  func properties(ofNodes labels: [String]) throws -> [String] {
    var keys: Set<String> = []
    for label in labels {
      for id in try sample(label) { keys.formUnion(try reader.node(id)?.properties.keys ?? []) }
    }
    return keys.sorted()
  }

  func properties(ofEdges types: [String]) throws -> [String] {
    var keys: Set<String> = []
    for type in types {
      for edge in try reader.scanEdges(type: type).next(maximum: Self.sampleSize) ?? [] {
        keys.formUnion(edge.properties.keys)
      }
    }
    return keys.sorted()
  }

  /// Short texts that a property of nodes with a label has, and that begin with what was typed.
  func values(of property: String, labels: [String], beginningWith typed: String) throws
    -> [String]
  {
    let folded = typed.lowercased()
    var values: Set<String> = []
    for label in labels.isEmpty ? [nil] : labels.map(Optional.some) {
      let scan = try reader.scanNodes(label: label, properties: [property])
      while values.count < Self.mostValues, let batch = try? scan.next(maximum: 1024) {
        for row in batch.nodes.indices {
          guard case .text(let text) = batch.properties[0][row] else { continue }
          guard text.utf8.count <= Self.longestValue, text.lowercased().hasPrefix(folded) else {
            continue
          }
          values.insert(text)
        }
      }
    }
    return values.sorted().prefix(Self.mostValues).map(\.self)
  }

  private func sample(_ label: String) throws -> [NodeID] {
    try reader.scanNodes(label: label, properties: []).next(maximum: Self.sampleSize)?.nodes ?? []
  }
}
