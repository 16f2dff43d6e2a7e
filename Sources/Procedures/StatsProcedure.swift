import GraphModel
package import QueryFunctions

/// How much is in the graph.
package enum StatsProcedure {
  package static let stats = Procedure(
    "stats", [], yields: [.init("what", .text), .init("count", .integer)],
    summary: "How many nodes, relationships, labels, types, property keys and indexes there are.",
    example: "CALL stats() YIELD what, count"
  ) { _, context in
    let names = try context.reader.names()
    return [
      row("nodes", try context.reader.nodeCount(label: nil)),
      row("relationships", try context.reader.edgeCount(type: nil)),
      row("labels", names.labels.count),
      row("types", names.edgeTypes.count),
      row("keys", names.propertyKeys.count),
      row("indexes", try context.reader.indexes().count),
    ]
  }

  private static func row(_ what: String, _ count: Int) -> [Value] {
    [.text(what), .integer(Int64(count))]
  }
}
