import QueryBinding
import QueryFunctions

/// Reads properties of nodes while scanning for them, rather than node by node later.
///
///     Filter p.age > 30        Filter p.age > 30
///     └─ Scan p:Person    →    └─ Scan p:Person reading age
///
/// Only where nothing changes the graph, where the scan is made once, and up to the projection that
/// ends the rows' life.
struct PropertiesWhileScanning: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    guard !plan.isWriting else { return plan }
    var plan = plan
    var columns = ScanColumns()
    plan.root = columns.use(in: plan.root).plan
    plan.root = columns.read(in: plan.root)
    return plan
  }
}

/// The columns that scans are to read, by the scans' variables.
private struct ScanColumns {
  private var columns: [Variable: [PropertyColumn]] = [:]
  private var count = 0

  /// Below all ids that the logical planner gives.
  private static let firstID = -1_000_000

  /// The plan with properties replaced by columns, and the scanned variables whose columns its rows
  /// have.
  mutating func use(in plan: LogicalPlan) -> (plan: LogicalPlan, scanned: Set<Variable>) {
    if case .scan(.unit, let scan) = plan { return (plan, [scan.variable]) }
    var scanned: Set<Variable> = []
    let below = plan.mapInputs(andInner: false) { input in
      let (input, found) = use(in: input)
      scanned.formUnion(found)
      return input
    }
    return (replaceProperties(in: below, of: scanned), plan.endsRows ? [] : scanned)
  }

  private mutating func replaceProperties(in plan: LogicalPlan, of scanned: Set<Variable>)
    -> LogicalPlan
  {
    // Groups by nodes that come more than once look at each node's properties once.
    if case .aggregate(let input, var grouping, let carried) = plan, grouping.nodesOfKeys != nil,
      !input.isScan
    {
      for index in grouping.aggregates.indices {
        grouping.aggregates[index].call.arguments = grouping.aggregates[index].call.arguments
          .map { replaceProperties(in: $0, of: scanned) }
      }
      return .aggregate(input, grouping, carried: carried)
    }
    return plan.mapExpressions { replaceProperties(in: $0, of: scanned) }
  }

  private mutating func replaceProperties(
    in expression: BoundExpression, of scanned: Set<Variable>
  ) -> BoundExpression {
    if case .property(.variable(let variable), let key) = expression, scanned.contains(variable) {
      return .variable(column(of: variable, key))
    }
    return expression.mapChildren { replaceProperties(in: $0, of: scanned) }
  }

  private mutating func column(of variable: Variable, _ key: String) -> Variable {
    let known = columns[variable, default: []].first { $0.key.utf8.elementsEqual(key.utf8) }
    if let known { return known.variable }
    count += 1
    let column = Variable(id: Self.firstID - count, name: "\(variable).\(key)", type: .any)
    columns[variable, default: []].append(PropertyColumn(key: key, variable: column))
    return column
  }

  func read(in plan: LogicalPlan) -> LogicalPlan {
    if case .scan(.unit, var scan) = plan {
      scan.properties = columns[scan.variable] ?? []
      return .scan(.unit, scan)
    }
    return plan.mapInputs(andInner: false, read)
  }
}

extension LogicalPlan {
  /// Whether its rows are new ones, which have no columns of the input's beyond those it names.
  fileprivate var endsRows: Bool {
    switch self {
    case .project(_, _, let keepsInput): !keepsInput
    // Of the few rows that it leaves, properties are read later.
    case .topRows: true
    case .aggregate, .distinct, .union, .countPattern: true
    case .unit, .argument, .match, .scan, .seek, .expand, .expandRepeated, .reach, .expandPath,
      .edgeEnds, .filter, .join, .sort, .skip, .limit, .unwind, .call, .optional, .apply,
      .create, .merge, .set, .remove, .delete, .foreach:
      false
    }
  }
}

extension LogicalPlan {
  /// Whether its rows are nodes that a scan finds, each once.
  fileprivate var isScan: Bool {
    switch self {
    case .scan(.unit, _): true
    case .filter(let input, _), .project(let input, _, keepsInput: true): input.isScan
    case .unit, .argument, .match, .countPattern, .scan, .seek, .expand, .expandRepeated, .reach,
      .expandPath, .edgeEnds, .project, .aggregate, .distinct, .sort, .topRows, .skip, .limit,
      .unwind, .call, .optional, .apply, .union, .join, .create, .merge, .set, .remove, .delete,
      .foreach:
      false
    }
  }
}
