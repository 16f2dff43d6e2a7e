import GraphModel
import QuerySyntax

import func Foundation.pow

extension Value {
  /// A truth value; nil is null.
  init(_ truth: Bool?) {
    self = truth.map { .boolean($0) } ?? .null
  }
}

extension ReferenceEvaluator {
  /// A truth value; nil is null.
  func truth(_ value: Value) throws -> Bool? {
    switch value {
    case .null: nil
    case .boolean(let truth): truth
    default: throw ReferenceError.wrongKind
    }
  }

  func apply(_ operation: UnaryOperator, _ operand: Value) throws -> Value {
    switch (operation, operand) {
    case (.not, _): return Value(try truth(operand).map { !$0 })
    case (_, .null): return .null
    case (.plus, .integer), (.plus, .float): return operand
    case (.minus, .integer(let number)):
      return .integer(try fitting(Int64(0).subtractingReportingOverflow(number)))
    case (.minus, .float(let number)): return .float(-number)
    case (.plus, _), (.minus, _): throw ReferenceError.wrongKind
    }
  }

  func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    switch operation {
    case .and, .or, .xor: Value(try connect(operation, try truth(left), try truth(right)))
    case .startsWith, .endsWith, .contains: Value(test(operation, left, right))
    case .isIn: Value(try isElement(left, of: right))
    case .matches: Value(matches(left, right))
    case .add: try add(left, right)
    case .subtract, .multiply, .divide, .remainder, .power: try calculate(operation, left, right)
    }
  }

  private func connect(_ operation: BinaryOperator, _ left: Bool?, _ right: Bool?) throws -> Bool? {
    switch (operation, left, right) {
    case (.and, false?, _), (.and, _, false?): false
    case (.or, true?, _), (.or, _, true?): true
    case (_, nil, _), (_, _, nil): nil
    case (.xor, let left?, let right?): left != right
    case (.and, _, _): true
    default: false
    }
  }

  /// By UTF-8 bytes; null where an operand is no text.
  private func test(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Bool? {
    guard case .text(let text) = left, case .text(let part) = right else { return nil }
    let bytes = Array(text.utf8)
    let sought = Array(part.utf8)
    let starts = bytes.indices.map { $0 } + [bytes.count]
    let found = starts.filter { bytes[$0...].starts(with: sought) }
    return switch operation {
    case .startsWith: found.contains(0)
    case .endsWith: found.contains(bytes.count - sought.count)
    default: !found.isEmpty
    }
  }

  /// Whether a text is what a pattern stands for; null where an operand is no text.
  private func matches(_ left: Value, _ right: Value) -> Bool? {
    guard case .text(let text) = left, case .text(let pattern) = right else { return nil }
    return SimplePattern(pattern).matches(text)
  }

  private func isElement(_ value: Value, of list: Value) throws -> Bool? {
    switch list {
    case .null: return nil
    case .list(let elements):
      let answers = elements.map { equals(value, $0) }
      return answers.contains(true) ? true : answers.contains(nil) ? nil : false
    default: throw ReferenceError.wrongKind
    }
  }
}

// MARK: - Arithmetic

extension ReferenceEvaluator {
  private func add(_ left: Value, _ right: Value) throws -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): .null
    case (.list(let left), .list(let right)): .list(left + right)
    case (.list(let left), let right): .list(left + [right])
    case (let left, .list(let right)): .list([left] + right)
    case (.text(let left), .text(let right)): .text(left + right)
    case (.integer(let left), .integer(let right)):
      .integer(try fitting(left.addingReportingOverflow(right)))
    default: .float(try number(left) + number(right))
    }
  }

  private func calculate(_ operation: BinaryOperator, _ left: Value, _ right: Value) throws -> Value
  {
    switch (left, right) {
    case (.null, _), (_, .null): .null
    case (.integer(let left), .integer(let right)) where operation != .power:
      .integer(try calculate(operation, left, right))
    default: .float(calculate(operation, try number(left), try number(right)))
    }
  }

  private func calculate(_ operation: BinaryOperator, _ left: Int64, _ right: Int64) throws -> Int64
  {
    switch operation {
    case .subtract: try fitting(left.subtractingReportingOverflow(right))
    case .multiply: try fitting(left.multipliedReportingOverflow(by: right))
    case .divide where right == 0, .remainder where right == 0: throw ReferenceError.divisionByZero
    case .divide: try fitting(left.dividedReportingOverflow(by: right))
    default: right == -1 ? 0 : left % right
    }
  }

  private func calculate(_ operation: BinaryOperator, _ left: Double, _ right: Double) -> Double {
    switch operation {
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .remainder: left.truncatingRemainder(dividingBy: right)
    default: pow(left, right)
    }
  }

  func number(_ value: Value) throws -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: throw ReferenceError.wrongKind
    }
  }

  func fitting(_ result: (partialValue: Int64, overflow: Bool)) throws -> Int64 {
    if result.overflow { throw ReferenceError.integerOverflow }
    return result.partialValue
  }
}
