import GraphModel
import QueryBinding
import QueryFunctions

/// What one aggregate makes of the groups' rows.
final class AggregateColumn {
  private let call: AggregateCall
  private let arguments: [any ColumnExpression]

  /// What is seen of the groups by all aggregates but numbers of rows.
  private var states: (any GroupStates)?

  /// How many rows each group has that count; used where that is the aggregate.
  private var counts: [Int64] = []

  /// The values that were seen, each with its group where there are several, for `DISTINCT`.
  private var seen: RowNumbering
  private let hasGroups: Bool

  init(_ call: AggregateCall, _ arguments: [any ColumnExpression], hasGroups: Bool) {
    self.call = call
    self.arguments = arguments
    self.hasGroups = hasGroups
    seen = RowNumbering(columnCount: hasGroups ? 2 : 1)
    reset()
  }

  /// Takes in rows; `groups` says to which group each belongs.
  func add(_ batch: Batch, _ groups: [Int], groupCount: Int, _ budget: Budget) throws {
    makeRoom(for: groupCount)
    let columns = try arguments.map { try $0.evaluate(batch) }
    guard let column = columns.first else { return count(groups) }
    guard call.isDistinct || !column.hasNoNull else {
      return try add(columns, groups, groupCount, budget)
    }
    let rows = try rowsThatCount(column, groups, budget)
    try add(columns.map { $0.gathered(rows) }, rows.map { groups[$0] }, groupCount, budget)
  }

  private func add(
    _ columns: [Column], _ groups: [Int], _ groupCount: Int, _ budget: Budget
  ) throws {
    guard let states else { return count(groups) }
    if call.function?.keepsValues == true {
      try budget.reserve(bytes: columns[0].estimatedBytes)
    }
    try located(at: call.span) {
      try states.add(columns[0], with: Array(columns.dropFirst()), groups, groupCount: groupCount)
    }
  }

  private func count(_ groups: [Int]) {
    counts.withUnsafeMutableBufferPointer { counts in
      for group in groups { counts[group] += 1 }
    }
  }

  /// The rows that are not null and, where only distinct values count, new to their group.
  private func rowsThatCount(_ column: Column, _ groups: [Int], _ budget: Budget) throws -> [Int] {
    guard call.isDistinct else { return groups.indices.filter { !column.isNull(at: $0) } }
    let known = seen.count
    let keys = (hasGroups ? [Column(.integers(groups.map(Int64.init)))] : []) + [column]
    let rows = seen.number(keys, count: groups.count).firstRows(after: known)
    try budget.reserve(bytes: (seen.count - known) * seen.bytesPerNumber)
    return column.hasNoNull ? rows : rows.filter { !column.isNull(at: $0) }
  }

  /// The values of some groups.
  func results(_ groups: Range<Int>) throws -> Column {
    makeRoom(for: groups.upperBound)
    guard let states else { return Column(.integers(Array(counts[groups]))) }
    return try located(at: call.span) { try states.results(groups) }
  }

  func reset() {
    let isCount = call.function.map { $0.name == "count" } ?? true
    states = isCount ? nil : call.function?.start.makeStates()
    counts = []
    seen.removeAll()
  }

  private func makeRoom(for groupCount: Int) {
    guard states == nil, counts.count < groupCount else { return }
    counts += repeatElement(0, count: groupCount - counts.count)
  }
}
