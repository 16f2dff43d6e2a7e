import GraphModel
import QuerySyntax

extension ReferenceEvaluator {
  /// `CALL { }`: each row with the rows that the query returns for it; without a `RETURN` the row
  /// alone, once the query has run.
  func call(_ query: Query, _ imports: SubqueryImports, _ table: Table) throws -> Table {
    let names = query.returnedNames
    var rows: [Row] = []
    for row in table.rows {
      let (argument, seen) = try argument(of: row, query, imports)
      let result = try seeing(seen) { try evaluate(query, from: argument) }
      guard let names else {
        rows.append(row)
        continue
      }
      for inner in result.rows[result.window] {
        let values = Dictionary(zip(names, inner.values), uniquingKeysWith: { $1 })
        rows.append(row.merging(values) { $1 })
      }
    }
    return table.appending(names ?? [], rows: rows)
  }

  /// The row that a subquery begins with, and what it sees of it behind a `WITH` as well.
  private func argument(of row: Row, _ query: Query, _ imports: SubqueryImports) throws -> (
    table: Table, seen: Row
  ) {
    switch imports {
    case .byWith:
      guard case .with? = query.first.clauses.first?.kind else { return (.unit, [:]) }
      return (Table(columns: row.keys.sorted(), rows: [row]), [:])
    case .all: return (Table(columns: [], rows: [row]), row)
    case .names(let names):
      let seen = row.filter { entry in names.contains { Name($0.text) == entry.key } }
      return (Table(columns: [], rows: [seen]), seen)
    }
  }

  /// Runs `body` with names that each `WITH` in it keeps.
  func seeing<Result>(_ row: Row, _ body: () throws -> Result) rethrows -> Result {
    let outer = seen
    seen = row
    defer { seen = outer }
    return try body()
  }
}

extension Query {
  /// The names of the columns that it returns; nil where it returns nothing.
  fileprivate var returnedNames: [Name]? {
    guard case .return(let projection)? = stages[stages.count - 1].first.clauses.last?.kind
    else { return nil }
    return projection.items.map { Name($0.alias?.text ?? $0.writtenName) }
  }
}
