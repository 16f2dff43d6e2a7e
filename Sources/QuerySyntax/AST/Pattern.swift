package import Diagnostics

/// Paths that are matched together, no edge twice: `(a)-->(b), p = (b)-->(c)`.
package struct Pattern: Equatable, Sendable {
  package let paths: [PathPattern]

  package init(_ paths: [PathPattern]) {
    self.paths = paths
  }
}

/// A node of a path: `(n:Person&!Robot {name: $name} WHERE n.age > 3)`.
package struct NodePattern: Equatable, Sendable {
  package let variable: Identifier?
  package let labels: LabelExpression?

  /// A map, or a parameter that holds one.
  package let properties: Expression?
  package let condition: Expression?
  package let place: Place

  package init(
    variable: Identifier? = nil, labels: LabelExpression? = nil, properties: Expression? = nil,
    condition: Expression? = nil, _ span: SourceSpan
  ) {
    self.variable = variable
    self.labels = labels
    self.properties = properties
    self.condition = condition
    place = Place(span)
  }

  package var span: SourceSpan { place.span }
}

/// An edge of a path: `-[r:KNOWS|LIKES*1..3 {since: 1999}]->`.
package struct EdgePattern: Equatable, Sendable {
  package enum Direction: Sendable {
    /// `-->`
    case right

    /// `<--`
    case left

    /// `--`, `<-->`
    case either
  }

  package let variable: Identifier?
  package let types: LabelExpression?
  package let direction: Direction
  package let repetition: Repetition?
  package let properties: Expression?
  package let condition: Expression?
  package let place: Place

  package init(
    variable: Identifier? = nil, types: LabelExpression? = nil, direction: Direction,
    repetition: Repetition? = nil, properties: Expression? = nil, condition: Expression? = nil,
    _ span: SourceSpan
  ) {
    self.variable = variable
    self.types = types
    self.direction = direction
    self.repetition = repetition
    self.properties = properties
    self.condition = condition
    place = Place(span)
  }

  package var span: SourceSpan { place.span }
}

/// How often an edge repeats: `*` is from 1 on; `*2` is 2 to 2; `*0..3`; a bound may be a parameter.
package struct Repetition: Equatable, Sendable {
  package let minimum: Expression?
  package let maximum: Expression?
  package let place: Place

  package init(minimum: Expression?, maximum: Expression?, _ span: SourceSpan) {
    self.minimum = minimum
    self.maximum = maximum
    place = Place(span)
  }

  package var span: SourceSpan { place.span }
}

/// `Person`, `A&B`, `A|B`, `!A`, `%`; `:A:B` is `A&B`, and `:A|B` and `:A|:B` between types is `A|B`.
package indirect enum LabelExpression: Equatable, Sendable {
  case name(Identifier)
  case and(LabelExpression, LabelExpression)
  case or(LabelExpression, LabelExpression)
  case not(LabelExpression)
  case any(Place)
}

extension LabelExpression {
  /// All names in it, in the order of writing.
  package var names: [Identifier] {
    switch self {
    case .name(let name): [name]
    case .and(let left, let right), .or(let left, let right): left.names + right.names
    case .not(let operand): operand.names
    case .any: []
    }
  }
}
