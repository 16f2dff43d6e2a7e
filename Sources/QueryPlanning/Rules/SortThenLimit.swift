/// Keeps only the first rows while sorting, rather than sorting them all.
///
///     Limit 10               TopRows 10 by age
///     └─ Sort by age    →    └─ Scan p:Person
///        └─ Scan p:Person
struct SortThenLimit: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    plan.mapTrees(rewrite)
  }

  private func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
    let plan = plan.mapInputs(rewrite)
    guard case .limit(.sort(let input, let keys), let count) = plan else { return plan }
    return .topRows(input, keys, count: count)
  }
}
