import GraphModel
package import QueryBinding
import QueryFunctions

/// Makes of a bound query the plan that its clauses say, step by step, with no thought of cost.
package struct LogicalPlanner {
  private var subqueries: [Int: SubqueryPlan] = [:]
  private var variableCount = 0

  /// The variables that every projection of the plan being made keeps: those that a correlated
  /// query reads of the row around it, and that row's number.
  private var carried: [Variable] = []

  private init() {}

  /// The plan of a statement's query.
  package static func plan(_ query: BoundQuery) -> QueryPlan {
    var planner = LogicalPlanner()
    let (root, outputs) = planner.plan(query, from: .unit)
    return QueryPlan(
      root: root, outputs: outputs, columns: query.columns, subqueries: planner.subqueries)
  }

  private mutating func plan(_ query: BoundQuery, from start: LogicalPlan) -> (
    LogicalPlan, outputs: [Variable]
  ) {
    if query.parts.count == 1 {
      let part = query.parts[0]
      return (plan(part.clauses, from: start), part.outputs)
    }
    let outputs = query.parts[0].outputs
    let branches = query.parts.map { part in
      UnionBranch(plan: plan(part.clauses, from: start), variables: part.outputs + carried)
    }
    let union = LogicalPlan.union(branches, outputs: outputs + carried)
    return (query.isDistinctUnion ? .distinct(union, outputs + carried) : union, outputs)
  }

  private mutating func plan(_ clauses: [BoundClause], from start: LogicalPlan) -> LogicalPlan {
    var plan = start
    for clause in clauses { plan = add(clause, to: plan) }
    return plan
  }

  private mutating func add(_ clause: BoundClause, to input: LogicalPlan) -> LogicalPlan {
    for expression in clause.expressions { planSubqueries(of: expression) }
    switch clause {
    case .match(let pattern, let isOptional):
      guard isOptional else { return .match(input, pattern) }
      let inner = correlated(importing: pattern.reads.filter(input.outputs.contains)) {
        .match($1, pattern)
      }
      return .optional(input, inner: inner)
    case .unwind(let list, let variable, let position):
      return .unwind(input, list, as: variable, position: position)
    case .filter(let condition): return .filter(input, condition.conjuncts)
    case .extend(let item): return .project(input, [item], keepsInput: true)
    case .order(let keys, let skip, let limit):
      return input.ordered(by: keys, skip: skip, limit: limit)
    case .project(let projection): return add(projection, to: input)
    case .call(let call): return .call(input, call)
    case .create(let creation): return .create(input, creation)
    case .merge(let merge): return add(merge, to: input)
    case .set(let items): return .set(input, items)
    case .remove(let items): return .remove(input, items)
    case .delete(let targets, let isDetach): return .delete(input, targets, isDetach: isDetach)
    case .foreach(let variable, let list, let clauses):
      let inner = correlated(importing: input.outputs + [variable]) {
        $0.plan(clauses, from: $1)
      }
      return .foreach(input, list, inner: inner)
    case .subquery(let query, let imports) where query.columns.isEmpty:
      return addChanges(of: query, imports, to: input)
    case .subquery(let query, let imports):
      let inner = correlated(importing: imports.filter(input.outputs.contains)) { planner, start in
        planner.plan(query, from: start).0
      }
      return .apply(input, inner: inner)
    }
  }

  /// A subquery without a result changes the graph for each row, and leaves the rows as they are.
  private mutating func addChanges(
    of query: BoundQuery, _ imports: [Variable], to input: LogicalPlan
  ) -> LogicalPlan {
    let imports = imports.filter(input.outputs.contains) + [makeVariable()]
    let inner = correlated(importing: imports) { planner, start in
      planner.plan(query, from: start).0
    }
    return .foreach(input, .list([.constant(.null)]), inner: inner)
  }

  private mutating func add(_ merge: BoundMerge, to input: LogicalPlan) -> LogicalPlan {
    var pattern = merge.pattern
    for index in pattern.paths.indices { pattern.paths[index].variable = nil }
    let search = correlated(importing: pattern.reads.filter(input.outputs.contains)) {
      .match($1, pattern)
    }
    return .merge(
      input,
      Merge(
        search: search, creation: merge.creation, onCreate: merge.onCreate, onMatch: merge.onMatch))
  }

  /// Grouping, items, distinctness, order, bounds, condition.
  private func add(_ projection: BoundProjection, to input: LogicalPlan) -> LogicalPlan {
    let items = projection.items + carried.map { .init($0, .variable($0)) }
    let variables = items.map(\.variable)
    var plan = input
    if let grouping = projection.grouping { plan = .aggregate(plan, grouping, carried: carried) }
    let looksBack = !projection.order.isEmpty || projection.condition != nil
    plan = .project(plan, items, keepsInput: looksBack && !projection.isDistinct)
    if projection.isDistinct { plan = .distinct(plan, variables) }
    plan = plan.ordered(by: projection.order, skip: projection.skip, limit: projection.limit)
    if let condition = projection.condition { plan = .filter(plan, condition.conjuncts) }
    if looksBack, !projection.isDistinct {
      let kept = variables.map { BoundProjection.Item($0, .variable($0)) }
      plan = .project(plan, kept, keepsInput: false)
    }
    return plan
  }
}

extension LogicalPlanner {
  private mutating func makeVariable() -> Variable {
    variableCount += 1
    return Variable(id: -variableCount, name: "", type: .integer)
  }

  /// A plan over the rows of the plan around it.
  private mutating func correlated(
    importing imports: [Variable],
    _ body: (inout LogicalPlanner, LogicalPlan) -> LogicalPlan
  ) -> Correlated {
    let row = makeVariable()
    let outer = carried
    let imports = imports.adding(outer)
    carried = [row].adding(imports)
    let plan = body(&self, .argument(carried))
    carried = outer
    return Correlated(plan: plan, imports: imports, row: row)
  }

  private mutating func planSubqueries(of expression: BoundExpression) {
    for subquery in expression.subqueries {
      var outputs: [Variable] = []
      let inner = correlated(importing: subquery.imports) { planner, start in
        let (plan, columns) = planner.plan(subquery.query, from: start)
        outputs = columns
        return plan
      }
      subqueries[subquery.id] = SubqueryPlan(
        kind: subquery.kind, inner: inner, output: outputs.first)
    }
  }
}

extension LogicalPlan {
  /// The plan's rows in an order, and of them those within bounds.
  fileprivate func ordered(by keys: [BoundSortKey], skip: BoundExpression?, limit: BoundExpression?)
    -> LogicalPlan
  {
    var plan = keys.isEmpty ? self : .sort(self, keys)
    if let skip { plan = .skip(plan, skip) }
    if let limit { plan = .limit(plan, limit) }
    return plan
  }
}

extension BoundPattern {
  /// All variables that it may read of the rows it extends.
  fileprivate var reads: [Variable] {
    let used = expressions.reduce(into: variables) { $0.formUnion($1.freeVariables) }
    return used.sorted { $0.id < $1.id }
  }
}
