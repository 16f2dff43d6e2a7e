package import QueryBinding

/// The plan of a statement, and of the subqueries in its expressions.
package struct QueryPlan: Equatable, Sendable {
  package var root: LogicalPlan

  /// The variables whose values are the result's columns, and the columns' names.
  package var outputs: [Variable]
  package var columns: [String]

  /// By ``BoundSubquery/id``.
  package var subqueries: [Int: SubqueryPlan]

  package init(
    root: LogicalPlan, outputs: [Variable], columns: [String], subqueries: [Int: SubqueryPlan]
  ) {
    self.root = root
    self.outputs = outputs
    self.columns = columns
    self.subqueries = subqueries
  }

  package var isWriting: Bool { root.isWriting }

  /// The same plan with each of its trees replaced.
  package func mapTrees(_ transform: (LogicalPlan) throws -> LogicalPlan) rethrows -> QueryPlan {
    var plan = self
    plan.root = try transform(root)
    for (id, subquery) in subqueries {
      plan.subqueries[id]?.inner = try subquery.inner.map(transform)
      if let counted = subquery.counted {
        plan.subqueries[id]?.counted?.plan = try transform(counted.plan)
      }
    }
    return plan
  }
}

/// The plan of `EXISTS { }`, `COUNT { }` or `COLLECT { }`.
package struct SubqueryPlan: Equatable, Sendable {
  package var kind: BoundSubquery.Kind
  package var inner: Correlated

  /// The variable whose values are collected.
  package var output: Variable?

  /// Another way to find how many rows there are.
  package var counted: CountedSubquery?

  package init(kind: BoundSubquery.Kind, inner: Correlated, output: Variable?) {
    self.kind = kind
    self.inner = inner
    self.output = output
  }
}

/// How many rows a subquery has for each node of the graph, found at once.
package struct CountedSubquery: Equatable, Sendable {
  /// The node, in the rows around the subquery and in those of the plan.
  package var node: Variable

  /// Gives each node for which there are rows, and their number.
  package var plan: LogicalPlan
  package var count: Variable

  /// From about how many rows on that costs less than to run the subquery for them.
  package var worth: Int
}
