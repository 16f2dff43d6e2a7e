import GraphModel
import QueryBinding
import QueryPlanning

/// `EXISTS { ... }`, `COUNT { ... }`, `COLLECT { ... }`: run once for the rows of a batch, or found for
/// all nodes at once.
final class SubqueryExpression: ColumnExpression {
  private let plan: SubqueryPlan
  private let runner: CorrelatedRunner
  private let outputSlot: Int?
  private let counted: CountedRows?

  init(_ plan: SubqueryPlan, _ layout: Layout, _ context: ExecutionContext) {
    self.plan = plan
    let needed: [Variable] = plan.kind == .collect ? [plan.output].compactMap { $0 } : []
    let runner = CorrelatedRunner(plan.inner, outer: layout, needed: Set(needed), context)
    self.runner = runner
    outputSlot = needed.first.flatMap { runner.layout[$0] }
    counted = plan.counted.map { CountedRows($0, layout, context) }
  }

  func evaluate(_ batch: Batch) throws -> Column {
    switch plan.kind {
    case .exists: Column(.booleans(try counts(over: batch).map { $0 > 0 }))
    case .count: Column(.integers(try counts(over: batch)))
    case .collect: Column(.values(try lists(over: batch).map(Value.list)))
    }
  }

  private func counts(over batch: Batch) throws -> [Int64] {
    if let counts = try counted?.numbers(for: batch) { return counts }
    var counts = [Int64](repeating: 0, count: batch.count)
    try runner.run(over: batch) { _, rows in for row in rows { counts[row] += 1 } }
    return counts
  }

  private func lists(over batch: Batch) throws -> [[Value]] {
    var lists = [[Value]](repeating: [], count: batch.count)
    guard let outputSlot else { return lists }
    try runner.run(over: batch) { inner, rows in
      let column = inner.columns[outputSlot]
      for (position, row) in rows.enumerated() { lists[row].append(column[position]) }
    }
    return lists
  }
}
