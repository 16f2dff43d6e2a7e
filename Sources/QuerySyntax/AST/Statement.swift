package import Diagnostics

/// One statement of a script, without its semicolon.
package struct Statement: Equatable, Sendable {
  package let kind: Kind
  package let place: Place

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    place = Place(span)
  }

  package var span: SourceSpan { place.span }

  package enum Kind: Equatable, Sendable {
    case query(Query)

    /// `EXPLAIN MATCH ...`
    case explain(Query)

    /// `PROFILE MATCH ...`
    case profile(Query)

    /// `CREATE UNIQUE INDEX name IF NOT EXISTS FOR (n:Person) ON (n.name)`,
    /// `CREATE CONSTRAINT FOR (n:Person) REQUIRE n.name IS NOT NULL`
    case createIndex(IndexDeclaration)

    /// `DROP INDEX name IF EXISTS`
    case dropIndex(Identifier, ifExists: Bool)

    /// `DROP CONSTRAINT name IF EXISTS`
    case dropConstraint(Identifier, ifExists: Bool)

    /// `SHOW INDEXES`
    case show(Catalogue)

    case begin
    case commit
    case rollback
  }

  package enum Catalogue: String, CaseIterable, Sendable {
    case indexes = "INDEXES"
    case constraints = "CONSTRAINTS"
    case procedures = "PROCEDURES"
    case functions = "FUNCTIONS"
  }
}

package struct IndexDeclaration: Equatable, Sendable {
  package enum Kind: CaseIterable, Sendable {
    /// `CREATE INDEX ... ON (n.x)`
    case index

    /// `CREATE UNIQUE INDEX ... ON (n.x)`
    case uniqueIndex

    /// `CREATE CONSTRAINT ... REQUIRE n.x IS UNIQUE`
    case unique

    /// `CREATE CONSTRAINT ... REQUIRE n.x IS NOT NULL`
    case required
  }

  package let name: Identifier?
  package let label: Identifier
  package let property: Identifier
  package let kind: Kind
  package let ifNotExists: Bool

  package init(
    name: Identifier?, label: Identifier, property: Identifier, kind: Kind, ifNotExists: Bool
  ) {
    self.name = name
    self.label = label
    self.property = property
    self.kind = kind
    self.ifNotExists = ifNotExists
  }
}

/// Parts joined by `UNION`, and queries behind them by `NEXT`; one part is the usual case.
package struct Query: Equatable, Sendable {
  package let first: SingleQuery
  package let unions: [Union]

  /// The queries behind `NEXT`, each for the rows of the one before; none has followers itself.
  package let followers: [Query]

  package init(_ first: SingleQuery, unions: [Union] = [], followers: [Query] = []) {
    self.first = first
    self.unions = unions
    self.followers = followers
  }

  /// The queries that `NEXT` joins.
  package var stages: [Query] { [Query(first, unions: unions)] + followers }

  /// The parts that `UNION` and `NEXT` join.
  package var parts: [SingleQuery] {
    stages.flatMap { [$0.first] + $0.unions.map(\.query) }
  }

  package struct Union: Equatable, Sendable {
    package let isAll: Bool
    package let query: SingleQuery
    package let place: Place

    package init(isAll: Bool, _ query: SingleQuery, _ span: SourceSpan) {
      self.isAll = isAll
      self.query = query
      place = Place(span)
    }
  }
}

/// Clauses, one after the other.
package struct SingleQuery: Equatable, Sendable {
  package let clauses: [Clause]

  package init(_ clauses: [Clause]) {
    self.clauses = clauses
  }
}
