import GraphModel

/// A node as people name it: itself, or its key.
enum KeyedNode {
  /// The node that a value stands for, or nil where there is none.
  static func find(_ value: Value, label: String, _ reader: any GraphReader) throws -> NodeID? {
    switch value {
    case .node(let node): return node
    case .text(let key):
      let found = try reader.findNodes(label: label, property: "key", equalToAny: [value])
      return try found.map(\.first) ?? scan(for: key, label: label, reader)
    case _: return nil
    }
  }

  private static func scan(for key: String, label: String, _ reader: any GraphReader) throws
    -> NodeID?
  {
    let scan = try reader.scanNodes(label: label, properties: ["key"])
    while let batch = try scan.next(maximum: 1_024) {
      let row = batch.nodes.indices.first { row in
        if case .text(let text) = batch.properties[0][row] {
          UTF8Order.areEqual(text, key)
        } else {
          false
        }
      }
      if let row { return batch.nodes[row] }
    }
    return nil
  }
}
