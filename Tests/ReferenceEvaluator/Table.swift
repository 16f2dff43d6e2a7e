import GraphModel
import QuerySyntax

/// What the names of a query stand for in one row.
typealias Row = [Name: Value]

/// The rows between two clauses.
struct Table {
  /// The names in scope; every row has a value for each.
  var columns: [Name]
  var rows: [Row]

  /// What a query begins with: one row without names.
  static let unit = Table(columns: [], rows: [[:]])

  /// The rows that a query returns, for the query behind `NEXT`.
  init(_ result: ReferenceResult) {
    let names = result.columns.map { Name($0) }
    columns = names
    rows = result.rows[result.window].map { row in
      Dictionary(zip(names, row.values), uniquingKeysWith: { $1 })
    }
  }

  init(columns: [Name], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  func appending(_ names: [Name], rows: [Row]) -> Table {
    Table(columns: columns + names.filter { !columns.contains($0) }, rows: rows)
  }
}

/// What an expression may refer to.
struct Scope {
  var row: Row

  /// The rows that an aggregate is over; nil where there may be none.
  var group: [Row]?

  /// Expressions whose value is known: the columns of a projection, for its `ORDER BY`.
  var known: [Known] = []

  init(_ row: Row) {
    self.row = row
  }

  func binding(_ name: Name, to value: Value) -> Scope {
    var scope = self
    scope.row[name] = value
    return scope
  }
}

/// An expression with the value it has.
struct Known {
  let expression: Expression
  let value: Value
}
