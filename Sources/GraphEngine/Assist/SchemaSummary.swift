package import GraphModel

/// What a graph is made of, as far as a part of it tells.
package struct SchemaSummary {
  package struct Label {
    package let name: String
    package let count: Int
    package let properties: [String]
  }

  /// `(:Insight)-[:MENTIONS]->(:Country)`
  package struct Connection {
    package let source: String
    package let type: String
    package let target: String
    package let count: Int

    package var pattern: String { "(\(source))-[:\(ValueText.name(type))]->(\(target))" }

    package func touches(_ label: String) -> Bool {
      let name = ":" + ValueText.name(label)
      return source == name || target == name
    }
  }

  package let labels: [Label]

  /// The most frequent of each type first.
  package let connections: [Connection]
  package let indexes: [IndexDefinition]

  /// Edges of a type that are looked at.
  private static let sampleSize = 10_000

  package init(_ reader: any GraphReader) throws {
    let words = GraphWords(reader: reader)
    labels = try words.labels().map { label in
      Label(
        name: label.name, count: label.count,
        properties: try words.properties(ofNodes: [label.name]))
    }
    let counts = Dictionary(labels.map { ($0.name, $0.count) }) { $1 }
    connections = try reader.names().edgeTypes.flatMap { type in
      try Self.connections(of: type, counts, reader)
    }
    indexes = try reader.indexes()
  }

  private static func connections(
    of type: String, _ counts: [String: Int], _ reader: any GraphReader
  ) throws -> [Connection] {
    guard let edges = try reader.scanEdges(type: type).next(maximum: sampleSize) else { return [] }
    let sources = try reader.labelSets(of: edges.map(\.reference.source))
    let targets = try reader.labelSets(of: edges.map(\.reference.target))
    var found: [[LabelSetID?]: Int] = [:]
    for pair in zip(sources, targets) { found[[pair.0, pair.1], default: 0] += 1 }
    var merged: [[String]: Int] = [:]
    for (ends, count) in found {
      let names = ends.map { end in name(of: end.map(reader.labels) ?? [], counts) }
      merged[names, default: 0] += count
    }
    return merged.map {
      Connection(source: $0.key[0], type: type, target: $0.key[1], count: $0.value)
    }
    .sorted { $0.count == $1.count ? $0.pattern < $1.pattern : $0.count > $1.count }
  }

  /// The rarest of a node's labels says most of it.
  private static func name(of labels: [String], _ counts: [String: Int]) -> String {
    let rarest = labels.min { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return rarest.map { ":" + ValueText.name($0) } ?? ""
  }
}
