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
    var plan = plan
    plan.root = rewrite(plan.root)
    return plan
  }

  private func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
    let plan = plan.mapInputs(andInner: false, rewrite)
    guard case .filter(.scan(.unit, var scan), let conditions) = plan else { return plan }
    let columns = Set(scan.properties.map(\.variable))
    var others: [BoundExpression] = []
    for condition in conditions {
      if condition.isAnswered(by: columns), others.isEmpty || condition.isHarmless {
        scan.conditions.append(condition)
      } else {
        others.append(condition)
      }
    }
    return others.isEmpty ? .scan(.unit, scan) : .filter(.scan(.unit, scan), others)
  }
}

extension BoundExpression {
  fileprivate func isAnswered(by columns: Set<Variable>) -> Bool {
    let used = freeVariables
    return !used.isEmpty && used.isSubset(of: columns) && subqueries.isEmpty && isDeterministic
  }

  /// Whether no value of a row makes it an error, so that it may be asked before another condition.
  fileprivate var isHarmless: Bool {
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
