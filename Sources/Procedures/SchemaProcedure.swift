import GraphModel
package import QueryFunctions

/// What is in the graph: its labels with their properties, its types with their ends.
package enum SchemaProcedure {
  package static let schema = Procedure(
    "schema", [],
    yields: [
      .init("label", .text), .init("property", .text), .init("types", .list(of: .text)),
      .init("filled", .integer), .init("type", .text), .init("from", .text), .init("to", .text),
      .init("count", .integer),
    ],
    summary: """
      Each label's properties with the types of their values and how many nodes have them, then \
      each relationship type with the labels at its ends and how many there are.
      """,
    example: "CALL schema() YIELD label, property, types, filled, type, from, to, count"
  ) { _, context in
    try properties(context) + connections(context)
  }

  private static func properties(_ context: EvaluationContext) throws -> [[Value]] {
    let names = try context.reader.names()
    return try names.labels.flatMap { label in
      var found: [[Name: Int]] = names.propertyKeys.map { _ in [:] }
      let scan = try context.reader.scanNodes(label: label, properties: names.propertyKeys)
      while let batch = try scan.next(maximum: 1_024) {
        try context.budget.check()
        for (index, column) in batch.properties.enumerated() {
          for value in column.values where !value.isNull {
            found[index][Name(value.kind.name), default: 0] += 1
          }
        }
      }
      return zip(names.propertyKeys, found).filter { !$1.isEmpty }.map { (key, kinds) -> [Value] in
        property(key, of: label, kinds)
      }
    }
  }

  private static func connections(_ context: EvaluationContext) throws -> [[Value]] {
    let reader = context.reader
    return try reader.names().edgeTypes.flatMap { type in
      var counts: [[Name]: Int] = [:]
      let scan = try reader.scanEdges(type: type)
      while let edges = try scan.next(maximum: 1_024) {
        try context.budget.check()
        let from = try reader.labelSets(of: edges.map(\.reference.source))
        let to = try reader.labelSets(of: edges.map(\.reference.target))
        for (left, right) in zip(from, to) {
          counts[[name(of: left, reader), name(of: right, reader)], default: 0] += 1
        }
      }
      return counts.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map {
        (ends, count) -> [Value] in
        connection(type, ends[0].text, ends[1].text, count)
      }
    }
  }

  private static func property(_ key: String, of label: String, _ kinds: [Name: Int]) -> [Value] {
    let types = kinds.keys.sorted().map { Value.text($0.text) }
    let filled = Int64(kinds.values.reduce(0, +))
    return [.text(label), .text(key), .list(types), .integer(filled)] + nulls
  }

  private static func connection(_ type: String, _ from: String, _ to: String, _ count: Int)
    -> [Value]
  {
    nulls + [.text(type), .text(from), .text(to), .integer(Int64(count))]
  }

  private static let nulls: [Value] = [.null, .null, .null, .null]

  /// A node's labels as one name: `Entity:Country`.
  private static func name(of set: LabelSetID?, _ reader: any GraphReader) -> Name {
    Name(set.map { reader.labels(in: $0).joined(separator: ":") } ?? "")
  }
}
