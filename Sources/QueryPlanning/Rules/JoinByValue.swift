import QueryBinding

/// Joins two parts of a match by values that must be equal, rather than trying each pair of their
/// rows.
///
///     Filter a.kind = b.kind AND a.id < b.id     Filter a.id < b.id
///     └─ Scan b:Entity                        →  └─ Join a.kind = b.kind
///        └─ Scan a:Entity                           ├─ Scan a:Entity
///                                                   └─ Scan b:Entity
///
/// Only where the part that a scan begins looks at nothing of the rows before it.
struct JoinByValue: RewriteRule {
  func rewrite(_ plan: QueryPlan) -> QueryPlan {
    plan.isWriting ? plan : plan.mapTrees(rewrite)
  }

  private func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
    let plan = plan.mapInputs(rewrite)
    guard case .filter(let input, let conditions) = plan, let parts = input.parts else {
      return plan
    }
    var keys: [ValueJoin.Key] = []
    var (inside, above): ([BoundExpression], [BoundExpression]) = ([], [])
    for condition in conditions {
      let isFirst = inside.isEmpty && above.isEmpty
      if let key = parts.key(condition), isFirst || key.cannotFail {
        keys.append(key)
      } else if condition.isHarmless, parts.speaksOfOwn(condition) {
        inside.append(condition)
      } else {
        above.append(condition)
      }
    }
    guard !keys.isEmpty else { return plan }
    let own = inside.isEmpty ? parts.own : .filter(parts.own, inside)
    let joined = LogicalPlan.join(parts.outer, own, ValueJoin(keys: keys))
    return above.isEmpty ? joined : .filter(joined, above)
  }
}

/// A plan as two: what comes before a scan, and the scan with what follows it, which looks at nothing
/// of what comes before.
private struct PlanParts {
  let outer: LogicalPlan
  var own: LogicalPlan

  func speaksOfOwn(_ expression: BoundExpression) -> Bool {
    expression.isReadFrom(own)
  }

  /// The condition as an equation between the two parts, if it is one.
  func key(_ condition: BoundExpression) -> ValueJoin.Key? {
    guard case .operation(.equal, let operands, _) = condition, operands.count == 2 else {
      return nil
    }
    for (left, right) in [(operands[0], operands[1]), (operands[1], operands[0])]
    where left.isReadFrom(outer) && right.isReadFrom(own) {
      return ValueJoin.Key(left: left, right: right)
    }
    return nil
  }
}

extension ValueJoin.Key {
  fileprivate var cannotFail: Bool { left.cannotFail && right.cannotFail }
}

extension BoundExpression {
  /// Whether it is computed from the rows of a plan, and from nothing else.
  fileprivate func isReadFrom(_ plan: LogicalPlan) -> Bool {
    let free = freeVariables
    return !free.isEmpty && free.isSubset(of: plan.outputs) && isDeterministic
      && subqueries.isEmpty
  }
}

extension LogicalPlan {
  /// Its two parts, where its last scan follows on rows and all behind it looks at what the scan
  /// began alone.
  fileprivate var parts: PlanParts? {
    switch self {
    case .scan(let input, let scan):
      input == .unit ? nil : PlanParts(outer: input, own: .scan(.unit, scan))
    case .seek(let input, let seek):
      input == .unit || !seek.value.freeVariables.isEmpty || !seek.value.subqueries.isEmpty
        ? nil : PlanParts(outer: input, own: .seek(.unit, seek))
    case .filter(let input, let conditions):
      input.parts(reading: [], conditions) { .filter($0, conditions) }
    case .project(let input, let items, keepsInput: true):
      input.parts(reading: [], items.map(\.expression)) {
        .project($0, items, keepsInput: true)
      }
    case .expand(let input, let step):
      input.parts(reading: step.reads, []) { .expand($0, step) }
    case .expandRepeated(let input, let step, let repetition):
      input.outputs.contains(step.edge)
        ? nil
        : input.parts(
          reading: step.reads, [repetition.minimum] + [repetition.maximum].compactMap { $0 }
        ) {
          .expandRepeated($0, step, repetition)
        }
    case .reach(let input, let step, let repetition):
      input.parts(
        reading: step.reads, [repetition.minimum] + [repetition.maximum].compactMap { $0 }
      ) {
        .reach($0, step, repetition)
      }
    case .unit, .argument, .match, .countPattern, .expandPath, .edgeEnds, .project, .aggregate,
      .distinct, .sort, .topRows, .skip, .limit, .unwind, .call, .optional, .apply, .union, .join,
      .create, .merge, .set, .remove, .delete, .foreach:
      nil
    }
  }

  /// The parts of a plan over this one, which reads some variables and evaluates some expressions.
  private func parts(
    reading variables: [Variable], _ expressions: [BoundExpression],
    _ wrap: (LogicalPlan) -> LogicalPlan
  ) -> PlanParts? {
    guard var parts = parts, Set(variables).isSubset(of: parts.own.outputs),
      expressions.allSatisfy({
        $0.isReadFrom(parts.own) || $0.freeVariables.isEmpty && $0.subqueries.isEmpty
      })
    else { return nil }
    parts.own = wrap(parts.own)
    return parts
  }
}
