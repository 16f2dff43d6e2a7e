import GraphModel
import QueryBinding
import QueryFunctions

extension Statistics {
  /// About what share of the nodes with a label fulfils a condition, by sketches of the properties that
  /// `key` finds in it, or where there is none (or `samples` says so) by guess.
  func share(
    of condition: BoundExpression, label: String?, samples: Bool,
    key: (BoundExpression) -> String?
  ) throws -> Double {
    guard case .operation(let operation, let operands, _) = condition else {
      return condition.guessedShare
    }
    func shares() throws -> [Double] {
      try operands.map { try share(of: $0, label: label, samples: samples, key: key) }
    }
    switch operation {
    case .and: return try shares().reduce(1, *)
    case .or: return try min(1, shares().reduce(0, +))
    case .not: return try 1 - shares()[0]
    case .xor, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches, .isIn,
      .startsWith, .endsWith, .contains, .isNull, .isNotNull, .add, .subtract, .multiply, .divide,
      .remainder, .power, .negate, .element, .slice, .sliceTo, .sliceFrom:
      break
    }
    guard samples, let tested = operation.tested(operands, key),
      let sketch = try sketch(of: tested.key, label: label),
      let share = sketch.share(tested.operation, tested.value)
    else { return condition.guessedShare }
    return share
  }
}

extension Operation {
  /// The property of which an operation asks something, and the value it is compared with, where the
  /// text says that.
  fileprivate func tested(_ operands: [BoundExpression], _ key: (BoundExpression) -> String?) -> (
    operation: Operation, key: String, value: Value?
  )? {
    if let found = key(operands[0]) { return (self, found, operands.dropFirst().first?.literal) }
    guard operands.count == 2, let found = key(operands[1]), let flipped else { return nil }
    return (flipped, found, operands[0].literal)
  }
}

extension BoundExpression {
  /// Its value, where the text says it.
  fileprivate var literal: Value? {
    if case .constant(let constant) = self { return constant.value }
    guard case .list(let elements) = self else { return nil }
    let values = elements.compactMap(\.literal)
    return values.count == elements.count ? .list(values) : nil
  }

  fileprivate var guessedShare: Double {
    guard case .operation(let operation, _, _) = self else { return 0.5 }
    return switch operation {
    case .equal, .isNull: 0.1
    case .notEqual, .isNotNull: 0.9
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 0.3
    case .isIn: 0.2
    case .startsWith, .endsWith, .contains, .matches: 0.1
    case .or, .xor, .and, .not, .add, .subtract, .multiply, .divide, .remainder, .power, .negate,
      .element, .slice, .sliceTo, .sliceFrom:
      0.5
    }
  }
}
