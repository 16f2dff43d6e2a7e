import GraphModel

/// `FOREACH`: clauses that are run for each element of a list.
struct ForeachElement: RowWriter {
  private let list: any ColumnExpression
  private let clauses: CorrelatedRunner

  init(_ list: any ColumnExpression, _ clauses: CorrelatedRunner) {
    self.list = list
    self.clauses = clauses
  }

  func write(_ batches: [Batch]) throws {
    for batch in batches {
      let elements = try UnnestedLists(list.evaluate(batch)).extending(batch)
      try clauses.run(over: elements) { _, _ in }
    }
  }
}
