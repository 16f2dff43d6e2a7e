import GraphModel
import QueryBinding
import QueryFunctions

/// What one aggregate makes of the groups' rows.
final class AggregateColumn {
  private let call: AggregateCall
  private let arguments: [any ColumnExpression]
  private var accumulators: [any Accumulator] = []
  private var counts: [Int64] = []
  private var seen: [Set<ValueKey>] = []

  init(_ call: AggregateCall, _ arguments: [any ColumnExpression]) {
    self.call = call
    self.arguments = arguments
  }

  /// Takes in rows; `groups` says to which group each belongs.
  func add(_ batch: Batch, _ groups: [Int], groupCount: Int) throws {
    makeRoom(for: groupCount)
    guard call.function != nil else {
      for group in groups { counts[group] += 1 }
      return
    }
    let columns = try arguments.map { try $0.evaluate(batch) }
    for (row, group) in groups.enumerated() where !columns[0].isNull(at: row) {
      let values = columns.map { $0[row] }
      if call.isDistinct, !seen[group].insert(ValueKey(values[0])).inserted { continue }
      try located(at: call.span) { try accumulators[group].add(values) }
    }
  }

  /// The value of each group.
  func results(groupCount: Int) throws -> Column {
    makeRoom(for: groupCount)
    guard call.function != nil else { return Column(.integers(counts)) }
    return Column(
      try accumulators.map { group in try located(at: call.span) { try group.result() } })
  }

  func reset() {
    (accumulators, counts, seen) = ([], [], [])
  }

  private func makeRoom(for groupCount: Int) {
    guard let function = call.function else {
      while counts.count < groupCount { counts.append(0) }
      return
    }
    while accumulators.count < groupCount {
      accumulators.append(function.makeAccumulator())
      if call.isDistinct { seen.append([]) }
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
    var groups: [RowKey: Int] = [:]
    var keyRows: [[Value]] = []
    while let batch = try input.next() {
      try context.check()
      let known = keyRows.count
      let numbers = try number(batch, &groups, &keyRows)
      for column in columns { try column.add(batch, numbers, groupCount: keyRows.count) }
      try context.budget.reserve(bytes: (keyRows.count - known) * (64 + 48 * keys.count))
    }
    if keyRows.isEmpty, !hasKeys { keyRows = [onlyKey] }
    if keyRows.isEmpty { return nil }
    let keyColumns = Batch(rows: keyRows, columnCount: keys.count).columns
    let results = try columns.map { try $0.results(groupCount: keyRows.count) }
    return Batch(columns: keyColumns + results, count: keyRows.count)
  }

  /// The group of each row.
  private func number(
    _ batch: Batch, _ groups: inout [RowKey: Int], _ keyRows: inout [[Value]]
  ) throws -> [Int] {
    let keyColumns = try keys.map { try $0.evaluate(batch) }
    return (0..<batch.count).map { row in
      let values = keyColumns.map { $0[row] }
      let key = RowKey(values)
      if let group = groups[key] { return group }
      groups[key] = keyRows.count
      keyRows.append(values)
      return keyRows.count - 1
    }
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
