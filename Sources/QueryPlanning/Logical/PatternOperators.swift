package import QueryBinding

/// All nodes, or those with a label, for each input row: those on which all conditions are true.
package struct LabelScan: Equatable, Sendable {
  package var variable: Variable
  package var label: String?

  /// Properties that are read while scanning, each as a variable of its own.
  package var properties: [PropertyColumn]

  /// What must be true, spoken of by the variables of `properties` alone.
  package var conditions: [BoundExpression]

  package init(
    variable: Variable, label: String?, properties: [PropertyColumn] = [],
    conditions: [BoundExpression] = []
  ) {
    self.variable = variable
    self.label = label
    self.properties = properties
    self.conditions = conditions
  }
}

package struct PropertyColumn: Equatable, Sendable {
  package var key: String
  package var variable: Variable

  package init(key: String, variable: Variable) {
    self.key = key
    self.variable = variable
  }
}

/// The nodes with a label whose property has a value, through an index.
package struct IndexSeek: Equatable, Sendable {
  package var variable: Variable
  package var label: String
  package var property: String

  /// The value, or where `isAny` says so the list of values.
  package var value: BoundExpression
  package var isAny: Bool

  package init(
    variable: Variable, label: String, property: String, value: BoundExpression, isAny: Bool
  ) {
    self.variable = variable
    self.label = label
    self.property = property
    self.value = value
    self.isAny = isAny
  }
}

/// A step along edges from a node that is bound.
package struct Expansion: Equatable, Sendable {
  package enum Direction: Sendable {
    case outgoing, incoming, either

    package var reversed: Direction {
      switch self {
      case .outgoing: .incoming
      case .incoming: .outgoing
      case .either: .either
      }
    }
  }

  package var from: Variable
  package var edge: Variable
  package var to: Variable
  package var direction: Direction

  /// Nil: all types.
  package var types: [String]?

  /// Whether `to` is bound already: then only edges to that node count.
  package var isInto: Bool

  /// The edges, and lists of edges, of the same match that are bound already: none occurs twice.
  package var distinctFrom: [Variable]

  package init(
    from: Variable, edge: Variable, to: Variable, direction: Direction, types: [String]?,
    isInto: Bool, distinctFrom: [Variable]
  ) {
    self.from = from
    self.edge = edge
    self.to = to
    self.direction = direction
    self.types = types
    self.isInto = isInto
    self.distinctFrom = distinctFrom
  }
}

/// How often a step repeats.
package struct Repetition: Equatable, Sendable {
  package var minimum: BoundExpression
  package var maximum: BoundExpression?

  /// What must hold for each edge, spoken of as `element`.
  package var condition: BoundExpression?
  package var element: Variable

  /// Whether the list of edges is in the order of the walk from `to` to `from`.
  package var isReversed: Bool

  package init(
    minimum: BoundExpression, maximum: BoundExpression?, condition: BoundExpression?,
    element: Variable, isReversed: Bool
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.condition = condition
    self.element = element
    self.isReversed = isReversed
  }
}
