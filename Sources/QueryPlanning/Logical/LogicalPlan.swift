package import QueryBinding

/// What is to be done with rows, from the leaves up; how, the physical planner decides.
///
/// A rule may change what a plan costs, never the rows it gives.
package indirect enum LogicalPlan: Equatable, Sendable {
  /// One row without columns.
  case unit

  /// The rows of the plan around this one: the variables it reads, and the number of the row.
  case argument([Variable])

  /// All ways in which a pattern fits the graph; gone once patterns are planned.
  case match(LogicalPlan, BoundPattern)

  /// How often a pattern fits, by some of its nodes.
  case countPattern(PatternCount)

  case scan(LogicalPlan, LabelScan)
  case seek(LogicalPlan, IndexSeek)
  case expand(LogicalPlan, Expansion)
  case expandRepeated(LogicalPlan, Expansion, Repetition)

  /// Each node that a repeated step leads to, once; its edges are not told.
  case reach(LogicalPlan, Expansion, Repetition)
  case expandPath(LogicalPlan, PathExpansion)
  case edgeEnds(LogicalPlan, Expansion)

  case filter(LogicalPlan, [BoundExpression])

  /// The pairs of rows of two plans that join; the second reads nothing of the first.
  case join(LogicalPlan, LogicalPlan, ValueJoin)

  /// Computes items; the input's variables stay beside them where `keepsInput` says so.
  case project(LogicalPlan, [BoundProjection.Item], keepsInput: Bool)

  /// Rows by groups; without keys one group, rows or not. What is carried belongs to each row that a
  /// correlated plan is run for, and parts the groups as well.
  case aggregate(LogicalPlan, BoundProjection.Grouping, carried: [Variable])
  case distinct(LogicalPlan, [Variable])
  case sort(LogicalPlan, [BoundSortKey])

  /// The first rows of a sort.
  case topRows(LogicalPlan, [BoundSortKey], count: BoundExpression)
  case skip(LogicalPlan, BoundExpression)
  case limit(LogicalPlan, BoundExpression)
  case unwind(LogicalPlan, BoundExpression, as: Variable, position: UnwindPosition?)

  /// Each row with the rows that a procedure gives for it.
  case call(LogicalPlan, BoundCall)

  /// Each row with the rows that the inner plan gives for it, or once with nulls if there are none.
  case optional(LogicalPlan, inner: Correlated)

  /// Each row with the rows that the inner plan gives for it.
  case apply(LogicalPlan, inner: Correlated)

  /// The rows of several plans, one plan's after the other's; their variables become `outputs`.
  case union([UnionBranch], outputs: [Variable])

  case create(LogicalPlan, BoundCreation)
  case merge(LogicalPlan, Merge)
  case set(LogicalPlan, [BoundSetItem])
  case remove(LogicalPlan, [BoundRemoveItem])
  case delete(LogicalPlan, [BoundExpression], isDetach: Bool)
  case foreach(LogicalPlan, BoundExpression, inner: Correlated)
}

/// A plan that is run for rows of another one, which are the leaf ``LogicalPlan/argument(_:)``.
package struct Correlated: Equatable, Sendable {
  package var plan: LogicalPlan

  /// The variables of the other plan that it reads.
  package var imports: [Variable]

  /// The number of the row for which an inner row stands; kept through all of the inner plan.
  package var row: Variable

  package init(plan: LogicalPlan, imports: [Variable], row: Variable) {
    self.plan = plan
    self.imports = imports
    self.row = row
  }
}

package struct UnionBranch: Equatable, Sendable {
  package var plan: LogicalPlan
  package var variables: [Variable]

  package init(plan: LogicalPlan, variables: [Variable]) {
    self.plan = plan
    self.variables = variables
  }
}

/// `MERGE`: the plan that looks, and what is made where it finds nothing.
package struct Merge: Equatable, Sendable {
  package var search: Correlated
  package var creation: BoundCreation
  package var onCreate: [BoundSetItem]
  package var onMatch: [BoundSetItem]

  package init(
    search: Correlated, creation: BoundCreation, onCreate: [BoundSetItem], onMatch: [BoundSetItem]
  ) {
    self.search = search
    self.creation = creation
    self.onCreate = onCreate
    self.onMatch = onMatch
  }
}
