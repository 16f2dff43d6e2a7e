import Diagnostics
import QueryBinding

/// Keeps only the first rows while sorting, rather than sorting them all.
///
///     Limit 10               TopRows 10 by age
///     └─ Sort by age    →    └─ Scan p:Person
///        └─ Scan p:Person
///
///     Limit 10                  Limit 10
///     └─ Skip 5                 └─ Skip 5
///        └─ Sort by age    →       └─ TopRows 5 + 10 by age
///           └─ Scan p:Person          └─ Scan p:Person
struct SortThenLimit: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    plan.mapTrees(rewrite)
  }

  private func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
    let plan = plan.mapInputs(rewrite)
    if case .limit(.sort(let input, let keys), let count) = plan {
      return .topRows(input, keys, count: count)
    }
    guard case .limit(.skip(.sort(let input, let keys), let skipped), let count) = plan,
      skipped.isGiven, count.isGiven
    else { return plan }
    let sum = BoundExpression.operation(.add, [skipped, count], .init(0, 0))
    return .limit(.skip(.topRows(input, keys, count: sum), skipped), count)
  }
}

extension BoundExpression {
  /// Whether it is the same however often it is asked for.
  fileprivate var isGiven: Bool {
    switch self {
    case .constant, .parameter: true
    case .variable, .property, .hasLabels, .operation, .call, .list, .map, .mapWith, .case,
      .comprehension, .quantified, .reduce, .path, .subquery:
      false
    }
  }
}
