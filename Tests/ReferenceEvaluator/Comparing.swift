import GraphModel
import QuerySyntax

extension ReferenceEvaluator {
  /// A chain holds where each link does.
  func compare(_ first: Expression, _ links: [ComparisonLink], _ scope: Scope) throws -> Value {
    var left = try evaluate(first, scope)
    var result = Value.boolean(true)
    for link in links {
      let right = try evaluate(link.operand, scope)
      result = try apply(.and, result, Value(holds(left, link.comparison, right)))
      left = right
    }
    return result
  }

  private func holds(_ left: Value, _ comparison: Comparison, _ right: Value) -> Bool? {
    switch comparison {
    case .equal: equals(left, right)
    case .notEqual: equals(left, right).map { !$0 }
    case .less: rank(left, right).map { $0 == .before }
    case .lessOrEqual: rank(left, right).map { $0 == .before || $0 == .same }
    case .greater: rank(left, right).map { $0 == .after }
    case .greaterOrEqual: rank(left, right).map { $0 == .after || $0 == .same }
    }
  }

  /// The language's `=`; nil is null.
  func equals(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.null, _), (_, .null): return nil
    case (.list(let left), .list(let right)):
      return left.count == right.count ? allEqual(left, right) : false
    case (.map(let left), .map(let right)):
      guard left.keys.map({ Name($0) }) == right.keys.map({ Name($0) }) else { return false }
      return allEqual(left.entries.map(\.value), right.entries.map(\.value))
    case (_, _) where left.kind.isNumeric && right.kind.isNumeric:
      return rank(left, right) == .same
    case (.text(let left), .text(let right)): return Name(left) == Name(right)
    default: return left.kind == right.kind && Value.order(left, right) == 0
    }
  }

  private func allEqual(_ left: [Value], _ right: [Value]) -> Bool? {
    let answers = zip(left, right).map { equals($0, $1) }
    return answers.contains(false) ? false : answers.contains(nil) ? nil : true
  }
}

/// How two values that can be compared lie; NaN lies nowhere.
private enum Rank {
  case before, same, after, nowhere
}

extension ReferenceEvaluator {
  /// Nil where two values cannot be compared.
  private func rank(_ left: Value, _ right: Value) -> Rank? {
    switch (left, right) {
    case (_, _) where left.kind.isNumeric && right.kind.isNumeric:
      left.isNaN || right.isNaN ? .nowhere : rank(byOrder: left, right)
    case (.text, .text), (.boolean, .boolean), (.date, .date), (.localTime, .localTime),
      (.time, .time), (.localDateTime, .localDateTime), (.dateTime, .dateTime):
      rank(byOrder: left, right)
    case (.list(let left), .list(let right)): rank(left, right)
    default: nil
    }
  }

  /// By the first elements that differ; where none does, the shorter list comes first.
  private func rank(_ left: [Value], _ right: [Value]) -> Rank? {
    for (left, right) in zip(left, right) {
      let rank = rank(left, right)
      if rank != .same { return rank }
    }
    return left.count == right.count ? .same : left.count < right.count ? .before : .after
  }

  private func rank(byOrder left: Value, _ right: Value) -> Rank {
    let order = Value.order(left, right)
    return order < 0 ? .before : order == 0 ? .same : .after
  }
}

extension Value {
  fileprivate var isNaN: Bool {
    if case .float(let number) = self { number.isNaN } else { false }
  }
}
