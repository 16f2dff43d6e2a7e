import GraphModel
import QueryBinding
import QueryFunctions

/// What one aggregate makes of the groups' rows.
final class AggregateColumn {
  private let call: AggregateCall
  private let arguments: [any ColumnExpression]
  private var accumulators: [any Accumulator] = []
  private var counts: [Int64] = []

  /// The values that were seen, each with its group where there are several, for `DISTINCT`.
  private var seen: RowNumbering
  private let hasGroups: Bool

  /// Whether the aggregate is a number of rows.
  private let isCount: Bool

  /// Whether the aggregate keeps all values that it is given.
  private let keepsValues: Bool

  /// The sums of the groups, as long as nothing but numbers is summed.
  private var sums: NumberSums?

  /// The means of the groups, as long as parts of them are floats.
  private var means: NumberMeans?

  init(_ call: AggregateCall, _ arguments: [any ColumnExpression], hasGroups: Bool) {
    self.call = call
    self.arguments = arguments
    self.hasGroups = hasGroups
    seen = RowNumbering(columnCount: hasGroups ? 2 : 1)
    isCount = call.function.map { $0.name == "count" } ?? true
    keepsValues = call.function?.keepsValues ?? false
    sums = startingSums
    means = startingMeans
  }

  private var startingMeans: NumberMeans? {
    call.function?.isOfParts ?? false ? NumberMeans() : nil
  }

  private var startingSums: NumberSums? {
    call.function?.name == "sum" && !call.isDistinct ? NumberSums() : nil
  }

  /// Takes in rows; `groups` says to which group each belongs.
  func add(_ batch: Batch, _ groups: [Int], groupCount: Int, _ budget: Budget) throws {
    makeRoom(for: groupCount)
    guard call.function != nil else { return count(groups) }
    let columns = try arguments.map { try $0.evaluate(batch) }
    if sums != nil {
      if try addToSums(columns[0], groups, groupCount) { return }
      makeRoom(for: groupCount)
    }
    if means != nil {
      if means?.add(columns[0], of: columns[1], groups, groupCount: groupCount) ?? false { return }
      try endMeans()
      makeRoom(for: groupCount)
    }
    if isCount, !call.isDistinct, columns[0].hasNoNull { return count(groups) }
    let rows = try rowsThatCount(columns[0], groups, budget)
    if isCount { return count(rows.map { groups[$0] }) }
    if keepsValues { try budget.reserve(bytes: columns[0].estimatedBytes) }
    let further = columns.dropFirst()
    try located(at: call.span) {
      for row in rows {
        try accumulators[groups[row]].add(
          columns[0][row], with: further.isEmpty ? [] : further.map { $0[row] })
      }
    }
  }

  private func count(_ groups: [Int]) {
    counts.withUnsafeMutableBufferPointer { counts in
      for group in groups { counts[group] += 1 }
    }
  }

  /// Adds numbers to the sums; where there are other values, the sums end and it says no.
  private func addToSums(_ column: Column, _ groups: [Int], _ groupCount: Int) throws -> Bool {
    let isDone = try located(at: call.span) {
      try sums?.add(column, groups, groupCount: groupCount) ?? false
    }
    if !isDone { try endSums() }
    return isDone
  }

  private func endSums() throws {
    guard let sums, let function = call.function else { return }
    self.sums = nil
    accumulators = try (0..<sums.groupCount).map { group in
      let accumulator = function.makeAccumulator()
      for value in sums.addends(of: group) { try accumulator.add(value, with: []) }
      return accumulator
    }
  }

  private func endMeans() throws {
    guard let means, let function = call.function else { return }
    self.means = nil
    accumulators = try (0..<means.groupCount).map { group in
      let accumulator = function.makeAccumulator()
      let (sum, count) = means.parts(of: group)
      if count > 0 { try accumulator.add(.float(sum), with: [.integer(count), .null]) }
      return accumulator
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
    if isCount { return Column(.integers(Array(counts[groups]))) }
    if var sums { return sums.results(groups) }
    if let means { return means.results(groups) }
    return Column(
      try accumulators[groups].map { group in try located(at: call.span) { try group.result() } })
  }

  func reset() {
    (accumulators, counts) = ([], [])
    sums = startingSums
    means = startingMeans
    seen.removeAll()
  }

  private func makeRoom(for groupCount: Int) {
    guard !isCount, let function = call.function else {
      if counts.count < groupCount {
        counts += repeatElement(0, count: groupCount - counts.count)
      }
      return
    }
    while sums == nil, means == nil, accumulators.count < groupCount {
      accumulators.append(function.makeAccumulator())
    }
  }
}
