package import Diagnostics
package import GraphModel
package import QueryFunctions

/// An expression whose names are looked up: variables have numbers, functions their definitions.
package indirect enum BoundExpression: Equatable, Sendable {
  case constant(Constant)

  /// `$country`
  case parameter(String)
  case variable(Variable)

  /// `person.age`
  case property(BoundExpression, key: String)

  /// `n:Person`
  case hasLabels(BoundExpression, BoundLabels)
  case operation(Operation, [BoundExpression], SourceSpan)
  case call(ScalarFunction, [BoundExpression], SourceSpan)
  case list([BoundExpression])
  case map([BoundMapEntry])

  /// `n {.*, x: 1}`: the properties of an element or a map, with entries over them.
  case mapWith(all: BoundExpression, [BoundMapEntry])
  case `case`([BoundCaseBranch], otherwise: BoundExpression)

  /// `[x IN list WHERE x > 1 | x * 2]`
  case comprehension(
    Variable, in: BoundExpression, where: BoundExpression?, map: BoundExpression?)

  /// `all(x IN list WHERE x > 1)`
  case quantified(Quantification, Variable, in: BoundExpression, where: BoundExpression)

  /// `reduce(sum = 0, x IN list | sum + x)`
  case reduce(
    Variable, from: BoundExpression, Variable, in: BoundExpression, by: BoundExpression)

  /// The path that starts at a node and goes along edges, and lists of edges.
  case path(start: Variable, along: [Variable])
  case subquery(BoundSubquery)
}

/// A value that the query's text fixes; equal to another only if of the same kind.
package struct Constant: Equatable, Sendable {
  package let value: Value

  package init(_ value: Value) {
    self.value = value
  }

  package static func == (left: Constant, right: Constant) -> Bool {
    left.value.kind == right.value.kind && left.value.isEquivalent(to: right.value)
  }
}

package struct BoundMapEntry: Equatable, Sendable {
  package let key: String
  package let value: BoundExpression

  package init(key: String, value: BoundExpression) {
    self.key = key
    self.value = value
  }
}

package struct BoundCaseBranch: Equatable, Sendable {
  package let when: BoundExpression
  package let then: BoundExpression

  package init(when: BoundExpression, then: BoundExpression) {
    self.when = when
    self.then = then
  }
}

package enum Quantification: String, Sendable {
  case all, any, none, single
}

/// What labels (or the type) an element must have.
package indirect enum BoundLabels: Equatable, Sendable {
  case name(String)
  case and(BoundLabels, BoundLabels)
  case or(BoundLabels, BoundLabels)
  case not(BoundLabels)

  /// `%`: at least one.
  case any

  /// Whether a set of names satisfies it.
  package func matches(_ names: [String]) -> Bool {
    switch self {
    case .name(let name): names.contains { UTF8Order.areEqual($0, name) }
    case .and(let left, let right): left.matches(names) && right.matches(names)
    case .or(let left, let right): left.matches(names) || right.matches(names)
    case .not(let operand): !operand.matches(names)
    case .any: !names.isEmpty
    }
  }

  /// The labels of which a match must have each: what a scan may start from.
  package var required: [String] {
    switch self {
    case .name(let name): [name]
    case .and(let left, let right): left.required + right.required
    case .or, .not, .any: []
    }
  }

  /// The names of which exactly one must match, if it says no more: `A|B|C`.
  package var alternatives: [String]? {
    switch self {
    case .name(let name): [name]
    case .or(let left, let right):
      if let left = left.alternatives, let right = right.alternatives { left + right } else { nil }
    case .and, .not, .any: nil
    }
  }
}

/// A query inside an expression, evaluated for each row.
package struct BoundSubquery: Equatable, Sendable {
  package enum Kind: String, Sendable {
    /// Whether there is a row.
    case exists = "EXISTS"

    /// How many rows there are.
    case count = "COUNT"

    /// The list of the values of its one column.
    case collect = "COLLECT"
  }

  /// Unique among the subqueries of a statement.
  package let id: Int
  package let kind: Kind
  package let query: BoundQuery

  /// The variables of the row that it uses.
  package let imports: [Variable]

  package init(id: Int, kind: Kind, query: BoundQuery, imports: [Variable]) {
    self.id = id
    self.kind = kind
    self.query = query
    self.imports = imports
  }

  package static func == (left: BoundSubquery, right: BoundSubquery) -> Bool {
    left.id == right.id
  }
}
