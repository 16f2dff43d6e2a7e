package import Diagnostics

/// A step of a query: it takes rows and gives rows.
package struct Clause: Equatable, Sendable {
  package let kind: Kind
  package let place: Place

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    place = Place(span)
  }

  package var span: SourceSpan { place.span }

  package indirect enum Kind: Equatable, Sendable {
    /// `MATCH (a)-->(b) WHERE a.x > 1`, `OPTIONAL MATCH ...`
    case match(Pattern, where: Expression?, isOptional: Bool)

    /// `UNWIND [1, 2] AS x`
    case unwind(Expression, as: Identifier)

    /// `FOR x IN [1, 2] WITH ORDINALITY i`
    case `for`(Identifier, in: Expression, position: ForPosition?)

    /// `FILTER a.x > 1`
    case filter(Expression)

    /// `LET x = 1, y = x + 1`
    case `let`([LetItem])

    /// `ORDER BY a.x SKIP 1 LIMIT 2` as a clause of its own.
    case order(by: [SortItem], skip: Expression?, limit: Expression?)

    /// `WITH a, count(*) AS n ORDER BY n LIMIT 3 WHERE n > 1`
    case with(Projection, where: Expression?)

    /// `RETURN DISTINCT a.name AS name ORDER BY name SKIP 1 LIMIT 2`
    case `return`(Projection)

    /// `CREATE (a)-[:KNOWS]->(b)`
    case create(Pattern)

    /// `MERGE (a {x: 1}) ON CREATE SET a.y = 2 ON MATCH SET a.z = 3`
    case merge(PathPattern, onCreate: [SetItem], onMatch: [SetItem])

    /// `SET a.x = 1, a += {y: 2}, a:Label`
    case set([SetItem])

    /// `REMOVE a.x, a:Label`
    case remove([RemoveItem])

    /// `DELETE a`, `DETACH DELETE a`
    case delete([Expression], isDetach: Bool)

    /// `FOREACH (x IN list | SET x.seen = true)`
    case foreach(Identifier, in: Expression, do: [Clause])

    /// `CALL db.labels() YIELD label AS l WHERE l <> 'A'`
    case call(ProcedureCall)

    /// `CALL (a) { MATCH (a)-->(b) RETURN b }`
    case subquery(Query, imports: SubqueryImports)
  }
}

/// Which variables of the row the query of `CALL { }` sees.
package enum SubqueryImports: Equatable, Sendable {
  /// `CALL { WITH a ... }`: those that its first clause names.
  case byWith

  /// `CALL (*) { ... }`
  case all

  /// `CALL (a, b) { ... }`
  case names([Identifier])
}

/// What `RETURN` and `WITH` say: items, then order and bounds.
package struct Projection: Equatable, Sendable {
  package let isDistinct: Bool

  /// `*`, before the items.
  package let includesAll: Bool
  package let items: [ProjectionItem]
  package let order: [SortItem]
  package let skip: Expression?
  package let limit: Expression?

  package init(
    isDistinct: Bool = false, includesAll: Bool = false, items: [ProjectionItem],
    order: [SortItem] = [], skip: Expression? = nil, limit: Expression? = nil
  ) {
    self.isDistinct = isDistinct
    self.includesAll = includesAll
    self.items = items
    self.order = order
    self.skip = skip
    self.limit = limit
  }
}

package struct ProjectionItem: Equatable, Sendable {
  package let expression: Expression
  package let alias: Identifier?

  /// The expression exactly as written: the column's name where there is no alias.
  package let writtenName: String

  package init(_ expression: Expression, alias: Identifier?, writtenName: String) {
    self.expression = expression
    self.alias = alias
    self.writtenName = writtenName
  }

  package static func == (left: ProjectionItem, right: ProjectionItem) -> Bool {
    left.expression == right.expression && left.alias == right.alias
  }
}

package struct SortItem: Equatable, Sendable {
  package let expression: Expression
  package let isDescending: Bool

  package init(_ expression: Expression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// The place of an element in the list of `FOR`, as a variable.
package struct ForPosition: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Counted from 1.
    case ordinality = "ORDINALITY"

    /// Counted from 0.
    case offset = "OFFSET"
  }

  package let kind: Kind
  package let variable: Identifier

  package init(_ kind: Kind, _ variable: Identifier) {
    self.kind = kind
    self.variable = variable
  }
}

/// `x = a.y + 1` in `LET`.
package struct LetItem: Equatable, Sendable {
  package let variable: Identifier
  package let value: Expression

  package init(_ variable: Identifier, _ value: Expression) {
    self.variable = variable
    self.value = value
  }
}

package enum SetItem: Equatable, Sendable {
  /// `a.x = 1`
  case property(of: Expression, key: Identifier, to: Expression)

  /// `a = {x: 1}`
  case replace(Identifier, with: Expression)

  /// `a += {x: 1}`
  case merge(Identifier, with: Expression)

  /// `a:Label:Other`
  case labels(Identifier, [Identifier])
}

package enum RemoveItem: Equatable, Sendable {
  /// `a.x`
  case property(of: Expression, key: Identifier)

  /// `a:Label`
  case labels(Identifier, [Identifier])
}

package struct ProcedureCall: Equatable, Sendable {
  package let name: Identifier

  /// Nil where there are no parentheses: arguments are taken from parameters of their names.
  package let arguments: [Expression]?

  /// Nil where there is no `YIELD`.
  package let yields: Yields?

  package init(name: Identifier, arguments: [Expression]?, yields: Yields?) {
    self.name = name
    self.arguments = arguments
    self.yields = yields
  }

  package struct Yields: Equatable, Sendable {
    /// Whether it says `YIELD *`.
    package let includesAll: Bool
    package let items: [Item]
    package let condition: Expression?

    package init(includesAll: Bool, items: [Item], condition: Expression?) {
      self.includesAll = includesAll
      self.items = items
      self.condition = condition
    }
  }

  package struct Item: Equatable, Sendable {
    package let column: Identifier
    package let alias: Identifier?

    package init(column: Identifier, alias: Identifier?) {
      self.column = column
      self.alias = alias
    }
  }
}
