import GraphModel
import QueryBinding
import QueryFunctions

/// What one aggregate makes of the groups' rows.
final class AggregateColumn {
  private let call: AggregateCall
  private let arguments: [any ColumnExpression]
  private var accumulators: [any Accumulator] = []
  private var counts: [Int64] = []

  /// The pairs of group and value that were seen, for `DISTINCT`.
  private var seen = RowNumbering(columnCount: 2)

  /// Whether the aggregate is a number of rows.
  private let isCount: Bool

  /// Whether the aggregate keeps all values that it is given.
  private let keepsValues: Bool

  /// The sums of the groups, as long as nothing but integers is summed.
  private var sums: IntegerSums?

  init(_ call: AggregateCall, _ arguments: [any ColumnExpression]) {
    self.call = call
    self.arguments = arguments
    isCount = call.function.map { $0.name == "count" } ?? true
    sums = call.function?.name == "sum" ? IntegerSums() : nil
    keepsValues = call.function?.keepsValues ?? false
  }

  /// Takes in rows; `groups` says to which group each belongs.
  func add(_ batch: Batch, _ groups: [Int], groupCount: Int, _ budget: Budget) throws {
    makeRoom(for: groupCount)
    guard call.function != nil else {
      for group in groups { counts[group] += 1 }
      return
    }
    let columns = try arguments.map { try $0.evaluate(batch) }
    let rows = try rowsThatCount(columns[0], groups, budget)
    if isCount {
      for row in rows { counts[groups[row]] += 1 }
      return
    }
    if sums != nil {
      if try addToSums(columns[0], rows, groups, groupCount) { return }
      makeRoom(for: groupCount)
    }
    if keepsValues { try budget.reserve(bytes: columns[0].estimatedBytes) }
    let further = columns.dropFirst()
    try located(at: call.span) {
      for row in rows {
        try accumulators[groups[row]].add(
          columns[0][row], with: further.isEmpty ? [] : further.map { $0[row] })
      }
    }
  }

  /// Adds integers to the sums; where there are other values, the sums end and it says no.
  private func addToSums(_ column: Column, _ rows: [Int], _ groups: [Int], _ groupCount: Int) throws
    -> Bool
  {
    guard case .integers(let values) = column.storage else {
      try endSums()
      return false
    }
    try located(at: call.span) { try sums?.add(values, rows, groups, groupCount) }
    return true
  }

  private func endSums() throws {
    guard let sums, let function = call.function else { return }
    self.sums = nil
    accumulators = try sums.groups.map { group in
      let accumulator = function.makeAccumulator()
      if group.hasValues { try accumulator.add(.integer(group.sum), with: []) }
      return accumulator
    }
  }

  /// The rows that are not null and, where only distinct values count, new to their group.
  private func rowsThatCount(_ column: Column, _ groups: [Int], _ budget: Budget) throws -> [Int] {
    guard call.isDistinct else { return groups.indices.filter { !column.isNull(at: $0) } }
    let known = seen.count
    var last = known - 1
    let pairs = [Column(.integers(groups.map(Int64.init))), column]
    let numbers = seen.number(pairs, count: groups.count)
    try budget.reserve(bytes: (seen.count - known) * seen.bytesPerNumber)
    return groups.indices.filter { row in
      guard numbers[row] > last else { return false }
      last = numbers[row]
      return !column.isNull(at: row)
    }
  }

  /// The value of each group.
  func results(groupCount: Int) throws -> Column {
    makeRoom(for: groupCount)
    if isCount { return Column(.integers(counts)) }
    if var sums {
      sums.makeRoom(for: groupCount)
      return Column(.integers(sums.groups.map(\.sum)))
    }
    return Column(
      try accumulators.map { group in try located(at: call.span) { try group.result() } })
  }

  func reset() {
    (accumulators, counts) = ([], [])
    sums = call.function?.name == "sum" ? IntegerSums() : nil
    seen.removeAll()
  }

  private func makeRoom(for groupCount: Int) {
    guard !isCount, let function = call.function else {
      if counts.count < groupCount {
        counts += repeatElement(0, count: groupCount - counts.count)
      }
      return
    }
    while sums == nil, accumulators.count < groupCount {
      accumulators.append(function.makeAccumulator())
    }
  }
}

/// Sums of integers by group.
private struct IntegerSums {
  private(set) var groups: [(sum: Int64, hasValues: Bool)] = []

  mutating func makeRoom(for count: Int) {
    while groups.count < count { groups.append((0, false)) }
  }

  mutating func add(_ values: [Int64], _ rows: [Int], _ numbers: [Int], _ count: Int)
    throws(EvaluationError)
  {
    makeRoom(for: count)
    for row in rows {
      let (sum, overflow) = groups[numbers[row]].sum.addingReportingOverflow(values[row])
      guard !overflow else { throw .integerOverflow }
      groups[numbers[row]] = (sum, true)
    }
  }
}

/// Rows by groups: the keys of each, then its aggregates, in the order in which groups first come.
final class Aggregate: Operator {
  private let input: any Operator
  private let keys: [any ColumnExpression]
  private let columns: [AggregateColumn]
  private let hasKeys: Bool

  /// Where what is carried is taken from when there is no row to take it from.
  private let carried: ArgumentSource?
  private let context: ExecutionContext
  private var isDone = false

  init(
    _ input: any Operator, keys: [any ColumnExpression], _ columns: [AggregateColumn],
    hasKeys: Bool, carriedFrom carried: ArgumentSource?, _ context: ExecutionContext
  ) {
    self.input = input
    self.keys = keys
    self.columns = columns
    self.hasKeys = hasKeys
    self.carried = carried
    self.context = context
  }

  func next() throws -> Batch? {
    if isDone { return nil }
    isDone = true
    var groups = RowNumbering(columnCount: keys.count)
    while let batch = try input.next() {
      try context.check()
      let known = groups.count
      let numbers = groups.number(try keys.map { try $0.evaluate(batch) }, count: batch.count)
      for column in columns {
        try column.add(batch, numbers, groupCount: groups.count, context.budget)
      }
      try context.budget.reserve(
        bytes: (groups.count - known) * (groups.bytesPerNumber + 64 * columns.count))
    }
    if groups.count == 0, !hasKeys { groups.add(onlyKey) }
    if groups.count == 0 { return nil }
    let results = try columns.map { try $0.results(groupCount: groups.count) }
    return Batch(columns: groups.keyColumns() + results, count: groups.count)
  }

  /// The key of the one group that there is without rows.
  private var onlyKey: [Value] {
    guard let carried, carried.batch.count == 1 else { return [] }
    return carried.batch[0]
  }

  func rewind() {
    input.rewind()
    for column in columns { column.reset() }
    isDone = false
  }
}
