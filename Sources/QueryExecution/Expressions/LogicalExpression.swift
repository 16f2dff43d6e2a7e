import GraphModel
import QueryFunctions

/// `a AND b`, `a OR b`: each operand is evaluated for the rows that are not decided yet.
final class LogicalExpression: ColumnExpression {
  private let operands: [any ColumnExpression]

  /// The value of an operand that decides: false for `AND`, true for `OR`.
  private let deciding: Bool

  init(_ operands: [any ColumnExpression], deciding: Bool) {
    self.operands = operands
    self.deciding = deciding
  }

  func evaluate(_ batch: Batch) throws -> Column {
    var open = Array(0..<batch.count)
    var answers = [Bool](repeating: !deciding, count: batch.count)
    var isNull = [Bool](repeating: false, count: batch.count)
    for operand in operands where !open.isEmpty {
      let rows = open.count == batch.count ? batch : batch.gathered(open)
      let column = try operand.evaluate(rows)
      var left: [Int] = []
      for (position, row) in open.enumerated() {
        switch try column.truth(at: position) {
        case deciding: answers[row] = deciding
        case nil:
          isNull[row] = true
          left.append(row)
        default: left.append(row)
        }
      }
      open = left
    }
    for row in answers.indices where answers[row] == deciding { isNull[row] = false }
    return Column(.booleans(answers), nulls: isNull.contains(true) ? isNull : nil)
  }
}

extension Column {
  /// A row's truth value, nil for null; an error where it is no boolean.
  func truth(at row: Int) throws -> Bool? {
    if case .booleans(let values) = storage {
      if let nulls, nulls[row] { return nil }
      return values[row]
    }
    switch self[row] {
    case .null: return nil
    case .boolean(let value): return value
    case let other: throw EvaluationError.wrongKind(operation: "a condition", kind: other.kind.name)
    }
  }

  /// The rows on which it is true.
  func trueRows() throws -> [Int] {
    if case .booleans(let values) = storage, nulls == nil {
      return values.indices.filter { values[$0] }
    }
    return try (0..<count).filter { try truth(at: $0) == true }
  }
}
