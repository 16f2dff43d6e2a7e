package import GraphModel

/// openCypher's comparability: `<`, `<=`, `>`, `>=` hold or not between values of one type, else the
/// answer is null.
extension Operators {
  package static func isLess(_ left: Value, _ right: Value) -> Bool? {
    comparison(left, right).map { $0 == .less }
  }

  package static func isLessOrEqual(_ left: Value, _ right: Value) -> Bool? {
    comparison(left, right).map { $0 == .less || $0 == .equal }
  }

  package static func isGreater(_ left: Value, _ right: Value) -> Bool? {
    isLess(right, left)
  }

  package static func isGreaterOrEqual(_ left: Value, _ right: Value) -> Bool? {
    isLessOrEqual(right, left)
  }

  /// How two comparable values stand to each other.
  private enum Standing {
    case less, equal, greater

    /// Of NaN and any number: no comparison holds.
    case apart
  }

  private static func comparison(_ left: Value, _ right: Value) -> Standing? {
    switch (left, right) {
    case (.integer, .integer), (.integer, .float), (.float, .integer), (.float, .float):
      left.isNaN || right.isNaN ? .apart : standing(left, right)
    case (.text, .text), (.boolean, .boolean), (.date, .date), (.localTime, .localTime),
      (.time, .time), (.localDateTime, .localDateTime), (.dateTime, .dateTime):
      standing(left, right)
    case (.list(let left), .list(let right)): comparison(left, right)
    default: nil
    }
  }

  /// By the first elements that differ; by length where there are none.
  private static func comparison(_ left: [Value], _ right: [Value]) -> Standing? {
    for (left, right) in zip(left, right) {
      guard let isEqual = left.isEqual(to: right) else { return nil }
      if !isEqual { return comparison(left, right) }
    }
    return left.count < right.count ? .less : left.count == right.count ? .equal : .greater
  }

  private static func standing(_ left: Value, _ right: Value) -> Standing {
    let order = Value.order(left, right)
    return order < 0 ? .less : order == 0 ? .equal : .greater
  }
}

extension Value {
  fileprivate var isNaN: Bool {
    if case .float(let number) = self { number.isNaN } else { false }
  }
}
