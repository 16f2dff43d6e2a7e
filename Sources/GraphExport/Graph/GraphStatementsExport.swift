package import GraphModel

/// Writes a whole graph as the statements that make it anew, in one transaction.
///
///     BEGIN;
///     CREATE INDEX dump_id FOR (n:dump_id) ON (n.dump_id);
///     CREATE
///       (:Country:dump_id {name: 'France', dump_id: 1});
///     UNWIND [
///       [1, 1, {since: 1843}]
///     ] AS edge MATCH (a:dump_id {dump_id: edge[0]}) MATCH (b:dump_id {dump_id: edge[1]})
///     CREATE (a)-[r:KNOWS]->(b) SET r = edge[2];
///     MATCH (n:dump_id) REMOVE n:dump_id, n.dump_id;
///     DROP INDEX dump_id;
///     COMMIT;
///
/// Until the end each node has a label and a property of our own, by which edges find it.
package struct GraphStatementsExport {
  private let reader: any GraphReader
  private let budget: Budget

  package init(_ reader: any GraphReader, budget: Budget = Budget()) {
    self.reader = reader
    self.budget = budget
  }

  /// Hands out the text in pieces.
  package func run(_ send: ([UInt8]) throws -> Void) throws {
    func emit(_ text: String) throws { try send(Array(text.utf8)) }
    let name = ValueText.name(try freeName())
    try emit("BEGIN;\nCREATE INDEX \(name) FOR (n:\(name)) ON (n.\(name));\n")
    try writeNodes(marked: name, emit)
    for type in try reader.names().edgeTypes { try writeEdges(of: type, marked: name, emit) }
    try emit("MATCH (n:\(name)) REMOVE n:\(name), n.\(name);\nDROP INDEX \(name);\n")
    for index in try reader.indexes() { try emit(Self.statement(index)) }
    try emit("COMMIT;\n")
  }

  private static let batchSize = 200
}

extension GraphStatementsExport {
  /// A name that no node and no index has.
  private func freeName() throws -> String {
    let labels = try reader.names().labels.filter { try reader.nodeCount(label: $0) > 0 }
    let taken = Set(labels + (try reader.indexes()).map(\.name))
    var name = "dump_id"
    while taken.contains(name) { name += "_" }
    return name
  }

  private func writeNodes(marked name: String, _ emit: (String) throws -> Void) throws {
    let scan = try reader.scanNodes(label: nil, properties: [])
    while let ids = try scan.next(maximum: Self.batchSize)?.nodes {
      try budget.check()
      let lines = try ids.compactMap(reader.node).map { node in
        let labels = node.labels.map { ":\(ValueText.name($0))" }.joined()
        let properties = Self.entries(node.properties) + ["\(name): \(node.id.rawValue)"]
        return "  (\(labels):\(name) {\(properties.joined(separator: ", "))})"
      }
      try emit("CREATE\n\(lines.joined(separator: ",\n"));\n")
    }
  }

  private func writeEdges(
    of type: String, marked name: String, _ emit: (String) throws -> Void
  ) throws {
    let scan = try reader.scanEdges(type: type)
    while let edges = try scan.next(maximum: Self.batchSize) {
      try budget.check()
      let lines = edges.map { edge in
        let ends = "\(edge.reference.source.rawValue), \(edge.reference.target.rawValue)"
        return "  [\(ends), {\(Self.entries(edge.properties).joined(separator: ", "))}]"
      }
      try emit(
        """
        UNWIND [
        \(lines.joined(separator: ",\n"))
        ] AS edge MATCH (a:\(name) {\(name): edge[0]}) MATCH (b:\(name) {\(name): edge[1]})
        CREATE (a)-[r:\(ValueText.name(type))]->(b) SET r = edge[2];

        """)
    }
  }

  private static func statement(_ index: IndexDefinition) -> String {
    let name = ValueText.name(index.name)
    let (node, key) = ("(n:\(ValueText.name(index.label)))", "n.\(ValueText.name(index.property))")
    return switch index.kind {
    case .plain: "CREATE INDEX \(name) IF NOT EXISTS FOR \(node) ON (\(key));\n"
    case .unique:
      "CREATE CONSTRAINT \(name) IF NOT EXISTS FOR \(node) REQUIRE \(key) IS UNIQUE;\n"
    case .required:
      "CREATE CONSTRAINT \(name) IF NOT EXISTS FOR \(node) REQUIRE \(key) IS NOT NULL;\n"
    }
  }

  private static func entries(_ properties: ValueMap) -> [String] {
    properties.entries.map { "\(ValueText.name($0.key)): \(literal($0.value))" }
  }

  /// A value as the parser reads it: floats that are no numbers have no literal.
  private static func literal(_ value: Value) -> String {
    switch value {
    case .float(let number) where number.isNaN: "0.0 / 0"
    case .float(let number) where number.isInfinite: number < 0 ? "-1.0 / 0" : "1.0 / 0"
    case .list(let values): "[\(values.map(literal).joined(separator: ", "))]"
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration, .map, .node, .edge, .path:
      ValueText.literal(value)
    }
  }
}
