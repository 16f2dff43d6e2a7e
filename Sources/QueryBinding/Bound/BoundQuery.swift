package import Diagnostics
package import QueryFunctions

/// A query whose names are looked up: parts joined by `UNION`, usually one.
package struct BoundQuery: Equatable, Sendable {
  package var parts: [BoundPart]

  /// Whether equal rows of the parts are given once.
  package var isDistinctUnion: Bool

  /// The names of the columns; empty where nothing is returned.
  package var columns: [String]

  /// What its patterns make one ask of the graph before it is run; of a whole statement.
  package var questions = PatternQuestions()

  /// Where each parameter first stands; of a whole statement.
  package var parameterPlaces: [String: SourceSpan] = [:]

  package init(parts: [BoundPart], isDistinctUnion: Bool, columns: [String]) {
    self.parts = parts
    self.isDistinctUnion = isDistinctUnion
    self.columns = columns
  }

  package var isWriting: Bool {
    parts.contains { $0.clauses.contains(where: \.isWriting) }
  }
}

/// Clauses in their order, and the variables whose values are the result's columns.
package struct BoundPart: Equatable, Sendable {
  package var clauses: [BoundClause]
  package var outputs: [Variable]

  package init(clauses: [BoundClause], outputs: [Variable]) {
    self.clauses = clauses
    self.outputs = outputs
  }
}

package indirect enum BoundClause: Equatable, Sendable {
  case match(BoundPattern, isOptional: Bool)
  case unwind(BoundExpression, as: Variable, position: UnwindPosition?)

  /// `FILTER`.
  case filter(BoundExpression)

  /// A variable more in each row: `LET`.
  case extend(BoundProjection.Item)

  /// `ORDER BY`, `SKIP` and `LIMIT` on their own.
  case order([BoundSortKey], skip: BoundExpression?, limit: BoundExpression?)

  /// `WITH` and `RETURN`.
  case project(BoundProjection)
  case create(BoundCreation)
  case merge(BoundMerge)
  case set([BoundSetItem])
  case remove([BoundRemoveItem])
  case delete([BoundExpression], isDetach: Bool)
  case foreach(Variable, in: BoundExpression, do: [BoundClause])
  case subquery(BoundQuery, imports: [Variable])
  case call(BoundCall)

  package var isWriting: Bool {
    switch self {
    case .match, .unwind, .filter, .extend, .order, .project, .call: false
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .subquery(let query, _): query.isWriting
    }
  }
}

/// A variable for the place of an element in its list.
package struct UnwindPosition: Equatable, Sendable {
  package let variable: Variable

  /// The place of the first element: 0 or 1.
  package let first: Int

  package init(_ variable: Variable, first: Int) {
    self.variable = variable
    self.first = first
  }
}

/// Rows grouped, computed, made distinct, ordered, cut and filtered: in this order.
package struct BoundProjection: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package var variable: Variable
    package var expression: BoundExpression

    /// Where it is written, for errors that have no place of their own.
    package var span: SourceSpan?

    package init(
      _ variable: Variable, _ expression: BoundExpression, span: SourceSpan? = nil
    ) {
      self.variable = variable
      self.expression = expression
      self.span = span
    }

    /// Whether it is more than a variable that is there already.
    package var isComputed: Bool { expression != .variable(variable) }
  }

  package struct Aggregate: Equatable, Sendable {
    package var variable: Variable
    package var call: AggregateCall

    package init(_ variable: Variable, _ call: AggregateCall) {
      self.variable = variable
      self.call = call
    }
  }

  /// Nil where nothing is aggregated; else what rows are grouped by, and what is computed of each.
  package var grouping: Grouping?
  package var items: [Item]
  package var isDistinct: Bool
  package var order: [BoundSortKey]
  package var skip: BoundExpression?
  package var limit: BoundExpression?
  package var condition: BoundExpression?

  package struct Grouping: Equatable, Sendable {
    package var keys: [Item]
    package var aggregates: [Aggregate]

    /// Variables of the rows that each group has as well, as they are in one of its rows.
    package var kept: [Variable] = []

    package init(keys: [Item], aggregates: [Aggregate]) {
      self.keys = keys
      self.aggregates = aggregates
    }
  }

  package init(
    grouping: Grouping?, items: [Item], isDistinct: Bool, order: [BoundSortKey],
    skip: BoundExpression?, limit: BoundExpression?, condition: BoundExpression?
  ) {
    self.grouping = grouping
    self.items = items
    self.isDistinct = isDistinct
    self.order = order
    self.skip = skip
    self.limit = limit
    self.condition = condition
  }
}

package struct BoundSortKey: Equatable, Sendable {
  package var expression: BoundExpression
  package var isDescending: Bool

  package init(expression: BoundExpression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// The call of an aggregate: `count(*)`, `sum(DISTINCT x)`.
package struct AggregateCall: Equatable, Sendable {
  /// Nil for `count(*)`.
  package var function: AggregateFunction?
  package var arguments: [BoundExpression]
  package var isDistinct: Bool
  package let span: SourceSpan

  package init(
    function: AggregateFunction?, arguments: [BoundExpression], isDistinct: Bool, span: SourceSpan
  ) {
    self.function = function
    self.arguments = arguments
    self.isDistinct = isDistinct
    self.span = span
  }

  package static func == (left: AggregateCall, right: AggregateCall) -> Bool {
    left.function?.name == right.function?.name && left.isDistinct == right.isDistinct
      && left.arguments.count == right.arguments.count
      && zip(left.arguments, right.arguments).allSatisfy { $0.isSame(as: $1) }
  }
}
