import GraphModel
import QueryBinding
import QueryPlanning

/// The rows for which an inner plan is run: its leaf reads them.
final class ArgumentSource {
  var batch = Batch(columns: [], count: 0)
}

/// Runs an inner plan for rows of an outer one.
///
/// A plan that keeps rows apart is run once for a batch; one that cuts, or aggregates without keys,
/// or writes, is run row by row.
final class CorrelatedRunner {
  /// The columns of the inner rows.
  let layout: Layout
  private let root: any Operator
  private let source: ArgumentSource
  private let importSlots: [Int]
  private let rowSlot: Int
  private let runsRowByRow: Bool

  init(
    _ inner: Correlated, outer: Layout, needed: Set<Variable>, _ context: ExecutionContext
  ) {
    source = ArgumentSource()
    let planner = PhysicalPlanner(context: context, argument: source)
    let pipeline = planner.plan(inner.plan, needed: needed.union([inner.row]))
    root = pipeline.root
    layout = pipeline.layout
    rowSlot = layout.slot(of: inner.row)
    importSlots = inner.imports.map(outer.slot)
    runsRowByRow = !inner.plan.keepsRowsApart
  }

  /// Gives each inner batch, and for each of its rows the outer row that it belongs to.
  func run(over batch: Batch, each: (Batch, [Int]) throws -> Void) throws {
    if runsRowByRow {
      for row in 0..<batch.count {
        try run(batch.gathered([row]), firstRow: row, each)
      }
    } else {
      try run(batch, firstRow: 0, each)
    }
  }

  private func run(_ batch: Batch, firstRow: Int, _ each: (Batch, [Int]) throws -> Void) throws {
    let numbers = Column(.integers((firstRow..<firstRow + batch.count).map(Int64.init)))
    source.batch = Batch(
      columns: [numbers] + importSlots.map { batch.columns[$0] }, count: batch.count)
    root.rewind()
    while let inner = try root.next() {
      guard case .integers(let rows) = inner.columns[rowSlot].storage else {
        preconditionFailure("the number of a row is an integer")
      }
      try each(inner, rows.map(Int.init))
    }
  }
}

extension LogicalPlan {
  /// Whether an inner plan gives for many rows what it would give for each alone, in any order.
  fileprivate var keepsRowsApart: Bool {
    switch self {
    case .unit, .argument: true
    case .skip, .limit, .topRows, .create, .merge, .set, .remove, .delete, .foreach: false
    case .aggregate(let input, let grouping, _):
      !grouping.keys.isEmpty && input.keepsRowsApart
    case .match, .countPattern, .scan, .seek, .expand, .expandRepeated, .reach, .expandPath,
      .edgeEnds, .filter,
      .project, .distinct, .sort, .unwind, .call, .union:
      inputs.allSatisfy(\.keepsRowsApart)
    case .join(let left, _, _): left.keepsRowsApart
    case .optional(let input, let inner), .apply(let input, let inner):
      input.keepsRowsApart && inner.plan.keepsRowsApart
    }
  }
}
