import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

extension PhysicalPlanner {
  func planAggregate(
    _ plan: LogicalPlan, _ grouping: BoundProjection.Grouping, carried: [Variable],
    _ needed: Set<Variable>
  ) -> Pipeline {
    let arguments = grouping.aggregates.flatMap(\.call.arguments)
    let input = input(
      plan, Set(carried + grouping.kept), for: grouping.keys.map(\.expression) + arguments)
    let compiler = compiler(input.layout)
    let columns = grouping.aggregates.map { aggregate in
      AggregateColumn(
        aggregate.call, aggregate.call.arguments.map(compiler.compile),
        hasGroups: !grouping.keys.isEmpty || !carried.isEmpty)
    }
    let (groups, variables) =
      carried.isEmpty
      ? nodeGroups(plan, grouping, input.layout, needed)
        ?? keyGroups(grouping, carried, input.layout)
      : keyGroups(grouping, carried, input.layout)
    let root = Aggregate(
      input.root, groups, columns, onlyGroup: onlyGroup(grouping, carried), context)
    return Pipeline(
      root: root, layout: Layout(variables + grouping.aggregates.map(\.variable)))
  }

  private func keyGroups(
    _ grouping: BoundProjection.Grouping, _ carried: [Variable], _ layout: Layout
  ) -> (any Groups, [Variable]) {
    let keys = grouping.keys.map(\.expression) + carried.map(BoundExpression.variable)
    let groups = KeyGroups(
      keys.map(compiler(layout).compile), keeping: grouping.kept.map(layout.slot))
    return (groups, grouping.keys.map(\.variable) + carried + grouping.kept)
  }

  /// Groups by nodes, where all keys are computed from nodes; only the columns that are needed.
  private func nodeGroups(
    _ plan: LogicalPlan, _ grouping: BoundProjection.Grouping, _ layout: Layout,
    _ needed: Set<Variable>
  ) -> (any Groups, [Variable])? {
    guard let nodesOfKeys = grouping.nodesOfKeys else { return nil }
    let nodes = [].adding(nodesOfKeys)
    let keys = nodes.map { node in
      zip(grouping.keys, nodesOfKeys).filter { $1 == node }.map(\.0)
    }
    var outputs: [(part: Int, column: Int)] = []
    var variables: [Variable] = []
    for (part, node) in nodes.enumerated() {
      for (column, key) in keys[part].enumerated() where needed.contains(key.variable) {
        outputs.append((part, column))
        variables.append(key.variable)
      }
      if grouping.kept.contains(node) {
        outputs.append((part, keys[part].count))
        variables.append(node)
      }
    }
    let rowsAreDistinct = plan.hasOneRow(for: nodes)
    let parts = zip(nodes, keys).map { node, keys in
      NodeKeys(
        slot: layout.slot(of: node), nodesDiffer: rowsAreDistinct && nodes.count == 1,
        keys.map { compiler(Layout([node])).compile($0.expression) })
    }
    let groups = NodeGroups(parts, outputs: outputs, rowsAreDistinct: rowsAreDistinct)
    return (groups, variables)
  }

  /// The keys of the one group that there is without rows, where nothing is grouped by.
  private func onlyGroup(_ grouping: BoundProjection.Grouping, _ carried: [Variable])
    -> (() -> [Value])?
  {
    guard grouping.keys.isEmpty else { return nil }
    guard !carried.isEmpty else { return { [] } }
    return { [argument] in
      guard let argument, argument.batch.count == 1 else { return [] }
      return argument.batch[0]
    }
  }
}

extension LogicalPlan {
  /// Whether no two of its rows have the same nodes.
  fileprivate func hasOneRow(for nodes: [Variable]) -> Bool {
    guard case .countPattern(let count) = self else { return false }
    return Set(count.keys.map { count.nodes[$0].variable }) == Set(nodes)
  }
}
