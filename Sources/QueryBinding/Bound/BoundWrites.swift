/// What a `CREATE` makes for each row: first nodes, then edges, then the paths that were named.
package struct BoundCreation: Equatable, Sendable {
  package struct NewNode: Equatable, Sendable {
    package var variable: Variable
    package var labels: [String]
    package var properties: BoundExpression?

    package init(variable: Variable, labels: [String], properties: BoundExpression?) {
      self.variable = variable
      self.labels = labels
      self.properties = properties
    }
  }

  package struct NewEdge: Equatable, Sendable {
    package var variable: Variable
    package var type: String
    package var source: Variable
    package var target: Variable
    package var properties: BoundExpression?

    package init(
      variable: Variable, type: String, source: Variable, target: Variable,
      properties: BoundExpression?
    ) {
      self.variable = variable
      self.type = type
      self.source = source
      self.target = target
      self.properties = properties
    }
  }

  package var nodes: [NewNode]
  package var edges: [NewEdge]
  package var paths: [BoundProjection.Item]

  package init(nodes: [NewNode], edges: [NewEdge], paths: [BoundProjection.Item]) {
    self.nodes = nodes
    self.edges = edges
    self.paths = paths
  }
}

/// `MERGE`: for each row what matches, or else what is created.
package struct BoundMerge: Equatable, Sendable {
  package var pattern: BoundPattern
  package var creation: BoundCreation
  package var onCreate: [BoundSetItem]
  package var onMatch: [BoundSetItem]

  package init(
    pattern: BoundPattern, creation: BoundCreation, onCreate: [BoundSetItem],
    onMatch: [BoundSetItem]
  ) {
    self.pattern = pattern
    self.creation = creation
    self.onCreate = onCreate
    self.onMatch = onMatch
  }
}

package enum BoundSetItem: Equatable, Sendable {
  case property(of: BoundExpression, key: String, to: BoundExpression)

  /// `a = {x: 1}`
  case replace(Variable, with: BoundExpression)

  /// `a += {x: 1}`
  case merge(Variable, with: BoundExpression)
  case labels(Variable, [String])
}

package enum BoundRemoveItem: Equatable, Sendable {
  case property(of: BoundExpression, key: String)
  case labels(Variable, [String])
}
