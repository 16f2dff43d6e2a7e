import GraphModel
import QueryBinding
import QueryFunctions

/// Asks conditions on a node's properties while scanning for it, rather than of every node later.
///
///     Filter p.age > 30 AND p:Woman        Filter p:Woman
///     └─ Scan p:Person reading age     →   └─ Scan p:Person reading age where p.age > 30
///
/// A scan that has the properties in arrays then makes rows of what passes alone.
struct ConditionsWhileScanning: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    guard !plan.isWriting else { return plan }
    var columns = ConditionColumns()
    return plan.mapTrees { rewrite($0, &columns) }
  }

  private func rewrite(_ plan: LogicalPlan, _ columns: inout ConditionColumns) -> LogicalPlan {
    let plan = plan.mapInputs { rewrite($0, &columns) }
    guard case .filter(.scan(let input, var scan), let conditions) = plan else { return plan }
    var others: [BoundExpression] = []
    for condition in conditions {
      let asked = columns.replaceProperties(in: condition, of: &scan)
      if asked.isAnswered(by: scan.properties), others.isEmpty || asked.isHarmless {
        scan.conditions.append(asked)
      } else {
        others.append(condition)
      }
    }
    scan.properties = scan.properties.filter { column in
      !ConditionColumns.made(column.variable)
        || scan.conditions.contains { $0.freeVariables.contains(column.variable) }
    }
    return others.isEmpty ? .scan(input, scan) : .filter(.scan(input, scan), others)
  }
}

/// The columns of scans that conditions alone read.
private struct ConditionColumns {
  private var count = 0

  /// Below all ids that other rules give.
  private static let firstID = -2_000_000

  static func made(_ variable: Variable) -> Bool { variable.id < firstID }

  /// The condition with columns in place of properties of the scanned node, for which the scan reads
  /// more where it must.
  mutating func replaceProperties(in expression: BoundExpression, of scan: inout LabelScan)
    -> BoundExpression
  {
    if case .property(.variable(scan.variable), let key) = expression {
      return .variable(column(key, of: &scan))
    }
    return expression.mapChildren { replaceProperties(in: $0, of: &scan) }
  }

  private mutating func column(_ key: String, of scan: inout LabelScan) -> Variable {
    if let known = scan.properties.first(where: { UTF8Order.areEqual($0.key, key) }) {
      return known.variable
    }
    count += 1
    let column = Variable(id: Self.firstID - count, name: "\(scan.variable).\(key)", type: .any)
    scan.properties.append(PropertyColumn(key: key, variable: column))
    return column
  }
}

extension BoundExpression {
  fileprivate func isAnswered(by columns: [PropertyColumn]) -> Bool {
    let used = freeVariables
    return !used.isEmpty && used.isSubset(of: Set(columns.map(\.variable))) && subqueries.isEmpty
      && isDeterministic
  }

  /// Whether no value of a row makes it an error, so that it may be asked before another condition.
  var isHarmless: Bool {
    if case .hasLabels(.variable, _) = self { return true }
    guard case .operation(let operation, let operands, _) = self else { return false }
    return switch operation {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .startsWith, .endsWith,
      .contains, .isNull, .isNotNull:
      operands.allSatisfy(\.isVariableOrFixed)
    case .or, .xor, .and, .not, .matches, .isIn, .add, .subtract, .multiply, .divide, .remainder,
      .power, .negate, .element, .slice, .sliceTo, .sliceFrom:
      false
    }
  }

  private var isVariableOrFixed: Bool {
    if case .variable = self { true } else { freeVariables.isEmpty }
  }
}
