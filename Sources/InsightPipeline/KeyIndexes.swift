import GraphModel

/// The unique indexes by which nodes are found again.
enum KeyIndexes {
  static let labels = [
    "Entity", "Insight", "Source", "Show", "Episode", AmbiguityNodes.label, DecisionNodes.label,
  ]

  /// Makes those that are not there.
  static func ensure(reader: any GraphReader, writer: any GraphWriter) throws {
    let present = try reader.indexes().filter { $0.isUnique && $0.property == "key" }
    for label in labels where !present.contains(where: { UTF8Order.areEqual($0.label, label) }) {
      let name = "\(label.lowercased())_key"
      try writer.createIndex(
        IndexDefinition(name: name, label: label, property: "key", isUnique: true))
    }
  }
}
