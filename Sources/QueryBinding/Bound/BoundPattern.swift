package import Diagnostics

/// The paths and the conditions of one `MATCH`, in which no edge occurs twice.
package struct BoundPattern: Equatable, Sendable {
  package var paths: [BoundPath]

  /// All must be true: `WHERE` by its conjuncts, and the property maps of nodes and edges.
  package var conditions: [BoundExpression]

  package init(paths: [BoundPath], conditions: [BoundExpression]) {
    self.paths = paths
    self.conditions = conditions
  }
}

package struct BoundNode: Equatable, Sendable {
  package var variable: Variable
  package var labels: BoundLabels?

  package init(variable: Variable, labels: BoundLabels?) {
    self.variable = variable
    self.labels = labels
  }
}

package struct BoundEdge: Equatable, Sendable {
  package enum Direction: Sendable {
    case right, left, either
  }

  /// An edge, or the list of edges where it repeats.
  package var variable: Variable
  package var types: BoundLabels?
  package var direction: Direction
  package var repetition: BoundRepetition?
  package let span: SourceSpan

  package init(
    variable: Variable, types: BoundLabels?, direction: Direction, repetition: BoundRepetition?,
    span: SourceSpan
  ) {
    self.variable = variable
    self.types = types
    self.direction = direction
    self.repetition = repetition
    self.span = span
  }
}

/// How often an edge repeats, and what holds for each one.
package struct BoundRepetition: Equatable, Sendable {
  package var minimum: BoundExpression
  package var maximum: BoundExpression?

  /// The edge that `condition` speaks of.
  package var element: Variable
  package var condition: BoundExpression?

  package init(
    minimum: BoundExpression, maximum: BoundExpression?, element: Variable,
    condition: BoundExpression?
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.element = element
    self.condition = condition
  }
}
