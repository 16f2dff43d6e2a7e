import GraphModel
package import QueryFunctions

/// The names that are in use in a graph, and how often.
package enum NameProcedures {
  package static let labels = Procedure(
    "labels", [], yields: [.init("label", .text), .init("nodes", .integer)],
    summary: "The labels of the graph, and how many nodes carry each.",
    example: "CALL labels() YIELD label, nodes"
  ) { _, context in
    try context.reader.names().labels.map { label in
      [.text(label), .integer(Int64(try context.reader.nodeCount(label: label)))]
    }
  }

  package static let types = Procedure(
    "types", [], yields: [.init("type", .text), .init("relationships", .integer)],
    summary: "The relationship types of the graph, and how many relationships are of each.",
    example: "CALL types() YIELD type, relationships"
  ) { _, context in
    try context.reader.names().edgeTypes.map { type in
      [.text(type), .integer(Int64(try context.reader.edgeCount(type: type)))]
    }
  }

  package static let keys = Procedure(
    "keys", [], yields: [.init("key", .text)],
    summary: "The property keys of the graph.", example: "CALL keys() YIELD key"
  ) { _, context in
    try context.reader.names().propertyKeys.map { [.text($0)] }
  }
}
