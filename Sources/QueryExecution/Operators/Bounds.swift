import GraphModel
import QueryFunctions

/// The number of rows that `SKIP` or `LIMIT` names.
final class RowBound {
  private let clause: String

  /// What it is the sum of.
  private let summands: [any ColumnExpression]

  init(_ clause: String, _ summands: [any ColumnExpression]) {
    self.clause = clause
    self.summands = summands
  }

  func value() throws -> Int {
    let row = Batch(columns: [], count: 1)
    var sum: Int64 = 0
    for summand in summands {
      switch try summand.evaluate(row)[0] {
      case .integer(let count):
        let (next, isOverflow) = sum.addingReportingOverflow(count)
        sum = isOverflow ? .max : next
      case let other: throw ExecutionError.notAnInteger(clause, actual: other.kind.name)
      }
    }
    guard sum >= 0 else {
      throw EvaluationError.negativeArgument(operation: clause, value: sum)
    }
    return Int(sum)
  }
}

/// Passes over the first rows of its input.
final class Skip: Operator {
  private let input: any Operator
  private let bound: RowBound
  private var toSkip: Int?

  init(_ input: any Operator, _ bound: RowBound) {
    self.input = input
    self.bound = bound
  }

  func next() throws -> Batch? {
    var left = try toSkip ?? bound.value()
    defer { toSkip = left }
    while let batch = try input.next() {
      let skipped = min(left, batch.count)
      left -= skipped
      if skipped < batch.count { return batch.slice(skipped..<batch.count) }
    }
    return nil
  }

  func rewind() {
    input.rewind()
    toSkip = nil
  }
}

/// Passes on the first rows of its input, then stops pulling.
final class Limit: Operator {
  private let input: any Operator
  private let bound: RowBound

  /// Whether the input is run to its end all the same, because it changes the graph.
  private let drainsInput: Bool
  private var toReturn: Int?

  init(_ input: any Operator, _ bound: RowBound, drainsInput: Bool) {
    self.input = input
    self.bound = bound
    self.drainsInput = drainsInput
  }

  func next() throws -> Batch? {
    let left = try toReturn ?? bound.value()
    toReturn = left
    guard left > 0 else { return try finish() }
    guard let batch = try input.next() else { return nil }
    let rows = min(left, batch.count)
    toReturn = left - rows
    return batch.slice(0..<rows)
  }

  private func finish() throws -> Batch? {
    if drainsInput { while try input.next() != nil {} }
    return nil
  }

  func rewind() {
    input.rewind()
    toReturn = nil
  }
}
