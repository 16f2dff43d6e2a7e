package import GraphModel

/// What a graph must fulfil when a statement ends, checked by looking at every node.
package struct ReferenceConstraint: Sendable {
  package let label: Name
  package let key: String

  /// Whether values must be unique; else they must be there.
  package let isUnique: Bool

  package init(label: String, key: String, isUnique: Bool) {
    self.label = Name(label)
    self.key = key
    self.isUnique = isUnique
  }

  /// The error of a graph that does not fulfil it.
  package func violation(in graph: ReferenceGraph) -> ReferenceError? {
    let nodes = graph.nodeIDs.compactMap { graph.nodes[$0] }.filter { $0.labels.contains(label) }
    let values = nodes.map { $0.properties[key] ?? .null }
    if !isUnique {
      let isMissing = values.contains(where: \.isNull)
      return isMissing
        ? ReferenceError("ConstraintValidationFailed", "PropertyExistence") : nil
    }
    let present = values.filter { !$0.isNull }
    let isTwice = present.indices.contains { index in
      present[..<index].contains { $0.isEquivalent(to: present[index]) }
    }
    return isTwice ? ReferenceError("ConstraintValidationFailed", "UniqueConstraint") : nil
  }
}
