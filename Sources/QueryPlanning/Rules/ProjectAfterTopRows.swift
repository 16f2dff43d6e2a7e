import GraphModel
import QueryBinding

/// Computes what the result shows for the rows that are kept, rather than for all.
///
///     TopRows 10 by n DESC                 Project p.name, p.age AS n
///     └─ Project p.name, p.age AS n    →   └─ TopRows 10 by p.age DESC
///        └─ Scan p:Person                     └─ Scan p:Person
///
///     TopRows 10 by n DESC                      Extend e.name
///     └─ Aggregate count(*) AS n by e.name   →  └─ TopRows 10 by n DESC
///                                                  └─ Aggregate count(*) AS n by e.name keeping e
///
/// Only what can be computed for any row; a key of groups only where it is a property of a node: then
/// any node of a group tells the group's key.
struct ProjectAfterTopRows: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    plan.isWriting ? plan : plan.mapTrees(rewrite)
  }

  private func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
    let plan = plan.mapInputs(rewrite)
    guard case .topRows(let input, let order, let count) = plan, count.isFew else { return plan }
    return lower(order, count, below: input) ?? plan
  }

  /// The rows of projections, cut before what is projected is computed; nil where they are of something
  /// else.
  private func lower(_ order: [BoundSortKey], _ count: BoundExpression, below plan: LogicalPlan)
    -> LogicalPlan?
  {
    if case .project(let input, let items, let keepsInput) = plan {
      guard items.allSatisfy(\.expression.cannotFail) else { return nil }
      let order = order.replacing(items)
      let rows = lower(order, count, below: input) ?? .topRows(input, order, count: count)
      return .project(rows, items, keepsInput: keepsInput)
    }
    guard case .aggregate(let input, var grouping, let carried) = plan, carried.isEmpty,
      let nodes = grouping.nodesOfKeys
    else { return nil }
    grouping.kept = [].adding(nodes)
    let groups = LogicalPlan.aggregate(input, grouping, carried: [])
    return .project(
      .topRows(groups, order.replacing(grouping.keys), count: count), grouping.keys,
      keepsInput: true)
  }
}

extension [BoundSortKey] {
  /// The same order by what items are computed from, instead of by the items.
  fileprivate func replacing(_ items: [BoundProjection.Item]) -> [BoundSortKey] {
    map { key in
      BoundSortKey(
        expression: key.expression.replacing(items), isDescending: key.isDescending)
    }
  }
}

extension BoundExpression {
  /// Whether it is not known to be a large number: of many rows, properties are better read together.
  fileprivate var isFew: Bool {
    guard case .constant(let constant) = self, case .integer(let count) = constant.value else {
      return true
    }
    return count <= 10_000
  }

  fileprivate func replacing(_ items: [BoundProjection.Item]) -> BoundExpression {
    if case .variable(let variable) = self,
      let item = items.first(where: { $0.variable == variable })
    {
      return item.expression
    }
    return mapChildren { $0.replacing(items) }
  }
}
