import QueryBinding
import QueryFunctions

/// Finds how many rows a subquery has for each node at once, rather than for the nodes of each batch.
///
///     Filter EXISTS {#1}                     Filter EXISTS {#1}
///     ├─ Expand (i)-[:MENTIONS]->(e)    →    ├─ Expand (i)-[:MENTIONS]->(e)
///     │  └─ Argument i                       │  └─ Argument i
///     └─ Scan i                              ├─ CountPattern (i)-[:MENTIONS]->(e) by i
///                                            └─ Scan i
///
/// Only where its pattern speaks of one node of the rows around it, and nothing but the number of rows
/// is asked. Which way is gone is decided when rows come: few are better asked for themselves.
struct CountSubqueriesAtOnce {
  let patterns: any PatternPlanner
  let statistics: Statistics

  func rewrite(_ plan: QueryPlan) throws -> QueryPlan {
    guard !plan.isWriting else { return plan }
    var plan = plan
    for (id, subquery) in plan.subqueries where subquery.kind != .collect {
      plan.subqueries[id]?.counted = try counted(subquery.inner)
    }
    return plan
  }

  private func counted(_ inner: Correlated) throws -> CountedSubquery? {
    let matches = inner.plan.withoutProjections
    guard let matched = MatchedPattern(matches, isOverRows: true),
      let node = matches.onlyShared(with: inner.imports),
      matched.nodes.contains(where: { $0.variable == node }), !matched.edges.isEmpty,
      // What is nested reads the number of the row around it.
      matched.nodes.allSatisfy({ $0.conditions.allSatisfy(\.subqueries.isEmpty) }),
      let plan = try CountInsteadOfMatching(patterns: patterns).counting(matched, by: [node])
    else { return nil }
    return CountedSubquery(
      node: node, plan: plan, count: matched.countVariable,
      worth: plan.isSeeking ? Self.fewRows : try worth(of: matched))
  }

  /// A pattern is counted in the time in which a batch's rows meet some hundred edges each.
  private func worth(of matched: MatchedPattern) throws -> Int {
    let edges = try matched.edges.reduce(0) { try $0 + statistics.edgeCount(types: $1.types) }
    let isTree = matched.edges.count < matched.nodes.count
    return Self.fewRows + Int(edges) / (isTree ? 256 : 32)
  }

  private static let fewRows = 512
}

extension LogicalPlan {
  /// The plan below projections that cannot fail, which leave the rows as many as they are.
  fileprivate var withoutProjections: LogicalPlan {
    guard case .project(let input, let items, _) = self,
      items.allSatisfy(\.expression.cannotFail)
    else { return self }
    return input.withoutProjections
  }

  /// The one variable of the patterns of matches that is among some others.
  fileprivate func onlyShared(with others: [Variable]) -> Variable? {
    let shared = matchedVariables.intersection(others)
    return shared.count == 1 ? shared.first : nil
  }

  private var matchedVariables: Set<Variable> {
    let below = inputs.reduce(into: Set()) { $0.formUnion($1.matchedVariables) }
    if case .match(_, let pattern) = self { return below.union(pattern.variables) }
    return below
  }
}
