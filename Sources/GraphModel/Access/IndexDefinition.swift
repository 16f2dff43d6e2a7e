/// An index over a property of the nodes with a label, or a constraint on it.
package struct IndexDefinition: Hashable, Sendable {
  package enum Kind: Int, CaseIterable, Sendable {
    /// Nodes are found by their value.
    case plain

    /// No two nodes have equal values; nodes are found by theirs.
    case unique

    /// Every node has a value, when a statement ends.
    case required
  }

  package var name: String
  package var label: String
  package var property: String
  package var kind: Kind

  package init(name: String, label: String, property: String, kind: Kind) {
    self.name = name
    self.label = label
    self.property = property
    self.kind = kind
  }

  package init(name: String, label: String, property: String, isUnique: Bool) {
    self.init(name: name, label: label, property: property, kind: isUnique ? .unique : .plain)
  }

  package var isUnique: Bool { kind == .unique }

  /// Whether nodes can be found through it.
  package var servesLookups: Bool { kind != .required }

  /// Whether it refuses changes.
  package var isConstraint: Bool { kind != .plain }

  /// Throws where it requires a property that a whole node does not have.
  package func require(
    in properties: some Sequence<(key: String, value: Value)>, labels: [String]
  ) throws(GraphError) {
    guard kind == .required, labels.contains(where: { UTF8Order.areEqual($0, label) }) else {
      return
    }
    let isThere = properties.contains { UTF8Order.areEqual($0.key, property) && !$0.value.isNull }
    if !isThere { throw .missingProperty(label: label, property: property) }
  }

  /// Whether two differ in no more than their names.
  package func isAbout(_ other: IndexDefinition) -> Bool {
    UTF8Order.areEqual(label, other.label) && UTF8Order.areEqual(property, other.property)
      && kind == other.kind
  }
}
