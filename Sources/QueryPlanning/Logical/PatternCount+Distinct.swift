package import QueryBinding

extension PatternCount {
  /// How many different nodes, or values of a property of theirs, one of the nodes has for each class of
  /// the only key.
  package struct DistinctNodes: Equatable, Sendable {
    /// The node that is counted.
    package var node: Int

    /// The property whose values are counted; nil: the nodes themselves.
    package var property: String?

    /// Expressions over the key's variable that tell its classes apart; each is given by its first node.
    package var classes: [BoundExpression]
    package var output: Variable

    package init(node: Int, property: String?, classes: [BoundExpression], output: Variable) {
      self.node = node
      self.property = property
      self.classes = classes
      self.output = output
    }
  }
}
