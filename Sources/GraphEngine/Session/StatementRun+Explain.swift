import GraphModel
import QueryExecution
import QueryPlanning
import QuerySyntax

extension StatementRun {
  /// Shows how a query would be run: `EXPLAIN`.
  func explain(_ query: Query, _ graph: any GraphSession) throws {
    let plan = try plan(query, graph)
    try show([try PlanStep(plan).estimated(by: RowEstimates(of: graph.reader))], QuerySummary())
  }

  /// Runs a query, and shows what each step did in place of its rows: `PROFILE`.
  func profile(_ query: Query, _ graph: any GraphSession) throws {
    let plan = try plan(query, graph)
    let profile = PlanProfile()
    let context = makeContext(plan, graph, profile: profile)
    let estimates = RowEstimates(of: graph.reader)
    let root = PhysicalPlanner.plan(plan, in: context)
    let expected = try profile.steps.map { try $0.estimated(by: estimates) }
    var count = 0
    while let batch = try root.next() {
      count += batch.count
      try checkRowCount(count)
    }
    var summary = QuerySummary()
    summary.counters = context.counters
    try show(zip(profile.steps, expected).map { $0.takingEstimates(of: $1) }, summary)
  }

  private func show(_ steps: [PlanStep], _ summary: QuerySummary) throws {
    let lines = steps.flatMap(\.lines)
    let isMeasured = steps.contains { $0.measure != nil }
    let measured = isMeasured ? ["rows", "ms"] : []
    try tell(.columns(["plan", "expected rows"] + measured + ["in words"]))
    let rows = lines.map { line -> [Value] in
      [.text(line.text), line.step.expectedRows] + (line.step.measure?.values ?? [])
        + [.text(line.step.plan.words)]
    }
    try tell(.rows(rows, ElementTable()))
    var summary = summary
    summary.plan = lines.map(\.text).joined(separator: "\n")
    summary.rowCount = rows.count
    try tell(.finished(summary))
  }
}

extension PlanStep {
  /// The same with what was expected before it was run.
  fileprivate func takingEstimates(of expected: PlanStep) -> PlanStep {
    var step = self
    step.estimatedRows = expected.estimatedRows
    step.children = zip(children, expected.children).map { $0.takingEstimates(of: $1) }
    return step
  }

  fileprivate var expectedRows: Value {
    guard let estimatedRows else { return .null }
    return .integer(Int64(min(estimatedRows, 1e18).rounded(.up)))
  }
}

extension PlanStep.Measure {
  fileprivate var values: [Value] {
    [.integer(Int64(rows)), .float((seconds * 100_000).rounded() / 100)]
  }
}
