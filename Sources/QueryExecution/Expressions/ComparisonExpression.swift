import GraphModel
import QueryBinding
import QueryFunctions

/// `a = b`, `a < b`: in a typed loop where both columns are of one type.
final class ComparisonExpression: ColumnExpression {
  private let operation: Operation
  private let left: any ColumnExpression
  private let right: any ColumnExpression

  init(_ operation: Operation, _ left: any ColumnExpression, _ right: any ColumnExpression) {
    self.operation = operation
    self.left = left
    self.right = right
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let left = try left.evaluate(batch)
    if let constant = right as? ConstantExpression {
      if let answers = compare(left, with: constant.value) { return answers }
    }
    let right = try right.evaluate(batch)
    if self.right is OnceExpression, batch.count > 0,
      let answers = compare(left, with: right[0])
    {
      return answers
    }
    return compare(left, right) ?? Column((0..<batch.count).map { compare(left[$0], right[$0]) })
  }

  private func compare(_ left: Column, with constant: Value) -> Column? {
    let answers: Column
    switch (left.storage, constant) {
    case (.integers(let left), .integer(let right)): answers = typed(left, right)
    case (.floats(let left), .float(let right)): answers = typed(left, right)
    case (.texts(let left), .text(let right)) where operation == .equal:
      answers = Column(.booleans(left.map { UTF8Order.areEqual($0, right) }))
    case (.dates(let left), .date(let right)): answers = typed(left, right)
    default: return nil
    }
    return Column(answers.storage, nulls: left.nulls)
  }

  private func compare(_ left: Column, _ right: Column) -> Column? {
    guard left.nulls == nil, right.nulls == nil else { return nil }
    return switch (left.storage, right.storage) {
    case (.integers(let left), .integers(let right)): typed(left, right)
    case (.floats(let left), .floats(let right)): typed(left, right)
    case (.dates(let left), .dates(let right)): typed(left, right)
    case (.nodes(let left), .nodes(let right)) where operation == .equal:
      Column(.booleans(zip(left, right).map(==)))
    case (.nodes(let left), .nodes(let right)) where operation == .notEqual:
      Column(.booleans(zip(left, right).map(!=)))
    default: nil
    }
  }
}

extension ComparisonExpression {
  private func typed<T: Comparable>(_ left: [T], _ right: T) -> Column {
    switch operation {
    case .equal: Column(.booleans(left.map { $0 == right }))
    case .notEqual: Column(.booleans(left.map { $0 != right }))
    case .less: Column(.booleans(left.map { $0 < right }))
    case .lessOrEqual: Column(.booleans(left.map { $0 <= right }))
    case .greater: Column(.booleans(left.map { $0 > right }))
    default: Column(.booleans(left.map { $0 >= right }))
    }
  }

  private func typed<T: Comparable>(_ left: [T], _ right: [T]) -> Column {
    switch operation {
    case .equal: Column(.booleans(zip(left, right).map(==)))
    case .notEqual: Column(.booleans(zip(left, right).map(!=)))
    case .less: Column(.booleans(zip(left, right).map(<)))
    case .lessOrEqual: Column(.booleans(zip(left, right).map(<=)))
    case .greater: Column(.booleans(zip(left, right).map(>)))
    default: Column(.booleans(zip(left, right).map(>=)))
    }
  }

  private func compare(_ left: Value, _ right: Value) -> Value {
    let answer: Bool? =
      switch operation {
      case .equal: left.isEqual(to: right)
      case .notEqual: left.isEqual(to: right).map { !$0 }
      case .less: Operators.isLess(left, right)
      case .greater: Operators.isGreater(left, right)
      case .lessOrEqual: Operators.isLessOrEqual(left, right)
      default: Operators.isGreaterOrEqual(left, right)
      }
    return answer.map(Value.boolean) ?? .null
  }
}
