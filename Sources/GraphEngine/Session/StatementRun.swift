import Diagnostics
import GraphModel
import QueryBinding
import QueryExecution
import QueryFunctions
import QueryPlanning
import QuerySyntax

/// One statement on its way: bound, planned, executed inside a transaction, its events told.
final class StatementRun {
  let session: QuerySession
  private let prepared: PreparedStatement
  private let parameters: ValueMap
  private let budget: Budget
  private let each: (QueryEvent) throws -> Void

  /// Whether the error that is on its way came from the listener, not from the statement.
  private(set) var failedInCallback = false

  init(
    _ session: QuerySession, _ prepared: PreparedStatement, parameters: ValueMap, budget: Budget,
    each: @escaping (QueryEvent) throws -> Void
  ) {
    self.session = session
    self.prepared = prepared
    self.parameters = parameters
    self.budget = budget
    self.each = each
  }

  var statement: Statement { prepared.statement }

  func run() throws {
    try session.database.store.access(under: budget) { graph in
      switch statement.kind {
      case .begin: try control(graph, session.begin)
      case .commit: try control(graph, session.commit)
      case .rollback: try control(graph, session.rollback)
      case .query(let query) where session.options.explains:
        try inTransaction(graph, writes: false) { try explain(query, $0) }
      case .query(let query):
        try inTransaction(graph, writes: query.mayWrite) { try run(query, $0) }
      case .explain(let query): try inTransaction(graph, writes: false) { try explain(query, $0) }
      case .profile(let query):
        try inTransaction(graph, writes: query.mayWrite) { try profile(query, $0) }
      case .show(let catalogue):
        try inTransaction(graph, writes: false) { try show(catalogue, $0) }
      case .createIndex(let index):
        try inTransaction(graph, writes: true) { try create(index, $0) }
      case .dropIndex(let name, let ifExists):
        try inTransaction(graph, writes: true) { try dropIndex(name, ifExists: ifExists, $0) }
      case .dropConstraint(let name, let ifExists):
        try inTransaction(graph, writes: true) { try dropConstraint(name, ifExists: ifExists, $0) }
      }
    }
  }

  /// Tells an event; an error of the listener is remembered as such.
  func tell(_ event: QueryEvent) throws {
    do {
      try each(event)
    } catch {
      failedInCallback = true
      throw error
    }
  }

  private func control(_ graph: any GraphSession, _ body: (any GraphSession) throws -> Void) throws
  {
    try body(graph)
    try tell(.columns([]))
    try tell(.finished(QuerySummary()))
  }

  /// Runs `body` in the session's open transaction, or in one of its own; it leaves all or nothing.
  private func inTransaction(
    _ graph: any GraphSession, writes: Bool, _ body: (any GraphSession) throws -> Void
  ) throws {
    if session.isInTransaction {
      if writes, graph.transaction == .read { throw GraphError.readOnly }
      return writes ? try graph.savepoint { try body(graph) } : try body(graph)
    }
    if writes, session.database.isReadOnly { throw GraphError.readOnly }
    try graph.begin(writes ? .write : .read)
    do {
      try body(graph)
    } catch {
      try? graph.rollback()
      throw error
    }
    try graph.commit()
  }
}

extension StatementRun {
  /// The plan of a query, perhaps of an earlier run; throws where the query is wrong.
  func plan(_ query: Query, _ graph: any GraphSession) throws -> QueryPlan {
    guard !session.isInTransaction else { return try makePlan(query, graph).plan }
    let circumstances = PreparedStatement.Circumstances(
      basis: try graph.planBasis(), parameters: parameters.keys.map { Name($0) },
      isOptimized: session.options.isOptimized)
    if !session.options.isStrict, let known = prepared.plan(under: circumstances) {
      if !known.warnings.isEmpty { try tell(.warnings(known.warnings)) }
      return known.plan
    }
    let (plan, warnings) = try makePlan(query, graph)
    prepared.keep(plan, warnings: warnings, under: circumstances)
    return plan
  }

  private func makePlan(_ query: Query, _ graph: any GraphSession) throws -> (
    plan: QueryPlan, warnings: [Diagnostic]
  ) {
    let bound = try BoundStatement(
      query, over: graph.reader, in: session, parameters: parameters)
    let all = bound.diagnostics
    if session.options.isStrict, !all.isEmpty { throw QueryFailure(all.map(\.asError)) }
    if all.contains(where: { $0.severity == .error }) { throw QueryFailure(all) }
    if !all.isEmpty { try tell(.warnings(all)) }
    let written = LogicalPlanner.plan(bound.query)
    let optimizer = session.options.isOptimized ? Optimizer(for: graph.reader) : .none
    return (try optimizer.optimize(written), all)
  }

  private func run(_ query: Query, _ graph: any GraphSession) throws {
    let plan = try plan(query, graph)
    let context = makeContext(plan, graph)
    let root = PhysicalPlanner.plan(plan, in: context)
    try tell(.columns(plan.columns))
    var summary = QuerySummary()
    while let batch = try root.next() {
      summary.rowCount += batch.count
      try checkRowCount(summary.rowCount)
      guard !plan.columns.isEmpty else { continue }
      let rows = batch.rows
      var materializer = Materializer(graph.reader, includesEnds: session.options.tellsEnds)
      if batch.mayHoldElements { try materializer.add(rows) }
      try tell(.rows(rows, materializer.elements))
    }
    summary.counters = context.counters
    try tell(.finished(summary))
  }

  func checkRowCount(_ count: Int) throws {
    if let limit = budget.limits.rows, count > limit { throw BudgetError.rows(limit) }
  }

  func makeContext(
    _ plan: QueryPlan, _ graph: any GraphSession, profile: PlanProfile? = nil
  ) -> ExecutionContext {
    let random = RandomSource(seed: session.options.randomSeed)
    let evaluation = EvaluationContext(
      reader: graph.reader, budget: budget, now: session.options.now ?? Clock.now(),
      patterns: session.regularExpressions, random: random.next)
    return ExecutionContext(
      session: graph, parameters: parameters, evaluation: evaluation,
      subqueries: plan.subqueries, profile: profile)
  }
}

extension Diagnostic {
  /// The same as an error, under `--strict`.
  fileprivate var asError: Diagnostic {
    var copy = self
    copy.severity = .error
    return copy
  }
}

extension Query {
  /// Whether a clause changes the graph.
  var mayWrite: Bool {
    parts.contains { $0.clauses.contains(where: \.mayWrite) }
  }
}

extension Clause {
  fileprivate var mayWrite: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .subquery(let query, _): query.mayWrite
    case .match, .unwind, .for, .filter, .let, .order, .with, .return, .call: false
    }
  }
}
