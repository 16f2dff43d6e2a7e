import Diagnostics
import GraphModel
import QueryBinding

/// What in a graph stands against a constraint that is to be made.
struct ConstraintViolations {
  private let definition: IndexDefinition
  private var count = 0

  /// Some of the nodes without the property, or of the values that come more than once.
  private var examples: [String] = []

  private static let exampleLimit = 3

  init(of definition: IndexDefinition, in reader: any GraphReader) throws {
    self.definition = definition
    switch definition.kind {
    case .plain: break
    case .unique: try findDuplicates(reader)
    case .required: try findMissing(reader)
    }
  }

  /// Nil where nothing is in the way.
  var problem: SchemaProblem? {
    guard count > 0 else { return nil }
    let (label, property) = (definition.label, definition.property)
    return definition.isUnique
      ? .valuesNotUnique(label: label, property: property, count: count, examples: examples)
      : .valuesMissing(label: label, property: property, count: count, examples: examples)
  }

  private mutating func findDuplicates(_ reader: any GraphReader) throws {
    var nodes: [ValueKey: Int] = [:]
    try forEachNode(reader) { violations, _, value in
      guard !value.isNull else { return }
      let before = nodes[ValueKey(value), default: 0]
      nodes[ValueKey(value)] = before + 1
      if before == 1 {
        violations.count += 1
        violations.note("\(violations.definition.property) = \(ValueText.literal(value))")
      }
    }
  }

  private mutating func findMissing(_ reader: any GraphReader) throws {
    try forEachNode(reader) { violations, id, value in
      guard value.isNull else { return }
      violations.count += 1
      guard violations.examples.count < Self.exampleLimit, let node = try reader.node(id) else {
        return
      }
      let properties = node.properties.entries.prefix(2)
        .map { "\($0.key): \(ValueText.literal($0.value))" }
      violations.note(
        "(:\(violations.definition.label) {\(properties.joined(separator: ", "))})")
    }
  }

  private mutating func note(_ example: String) {
    if examples.count < Self.exampleLimit { examples.append(example) }
  }

  private mutating func forEachNode(
    _ reader: any GraphReader, _ body: (inout Self, NodeID, Value) throws -> Void
  ) throws {
    let scan = try reader.scanNodes(label: definition.label, properties: [definition.property])
    while let batch = try scan.next(maximum: 2_048) {
      for (row, node) in batch.nodes.enumerated() {
        try body(&self, node, batch.properties[0][row])
      }
    }
  }
}
