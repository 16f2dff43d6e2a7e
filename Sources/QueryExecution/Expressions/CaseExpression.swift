import GraphModel

/// `CASE WHEN a THEN b ELSE c END`: a branch is evaluated for the rows that take it, no others.
final class CaseExpression: ColumnExpression {
  private let branches: [(when: any ColumnExpression, then: any ColumnExpression)]
  private let otherwise: any ColumnExpression

  init(
    _ branches: [(any ColumnExpression, any ColumnExpression)],
    otherwise: any ColumnExpression
  ) {
    self.branches = branches.map { ($0.0, $0.1) }
    self.otherwise = otherwise
  }

  func evaluate(_ batch: Batch) throws -> Column {
    var results = [Value](repeating: .null, count: batch.count)
    var open = Array(0..<batch.count)
    for branch in branches where !open.isEmpty {
      let taken = Set(try branch.when.evaluate(batch.gathered(open)).trueRows())
      let rows = open.enumerated().filter { taken.contains($0.offset) }.map(\.element)
      try fill(&results, rows, with: branch.then, batch)
      open = open.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }
    try fill(&results, open, with: otherwise, batch)
    return Column(results)
  }

  private func fill(
    _ results: inout [Value], _ rows: [Int], with expression: any ColumnExpression, _ batch: Batch
  ) throws {
    guard !rows.isEmpty else { return }
    let column = try expression.evaluate(batch.gathered(rows))
    for (position, row) in rows.enumerated() { results[row] = column[position] }
  }
}
