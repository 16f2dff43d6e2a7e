import GraphModel

/// Rows by groups: what these are told apart by, then its aggregates, in the order in which groups
/// first come.
final class Aggregate: Operator {
  private let input: any Operator
  private let groups: any Groups
  private let columns: [AggregateColumn]

  /// The keys of the one group that there is without rows; nil: then there is none.
  private let onlyGroup: (() -> [Value])?
  private let context: ExecutionContext

  /// How many groups were given; nil before all rows are read.
  private var given: Int?

  init(
    _ input: any Operator, _ groups: any Groups, _ columns: [AggregateColumn],
    onlyGroup: (() -> [Value])?, _ context: ExecutionContext
  ) {
    self.input = input
    self.groups = groups
    self.columns = columns
    self.onlyGroup = onlyGroup
    self.context = context
  }

  func next() throws -> Batch? {
    guard let given else { return try readAll() }
    let range = given..<min(given + Batch.size, groups.count)
    guard !range.isEmpty else { return nil }
    self.given = range.upperBound
    let results = try columns.map { try $0.results(range) }
    return Batch(columns: try groups.columns(range) + results, count: range.count)
  }

  private func readAll() throws -> Batch? {
    while let batch = try input.next() {
      try context.check()
      let known = groups.count
      let numbers = try groups.number(batch)
      for column in columns {
        try column.add(batch, numbers, groupCount: groups.count, context.budget)
      }
      try context.budget.reserve(
        bytes: (groups.count - known) * (groups.bytesPerGroup + 64 * columns.count))
    }
    given = 0
    if groups.count > 0 { return try next() }
    guard let onlyGroup else { return nil }
    let keys = onlyGroup().map { Column([$0]) }
    return Batch(columns: keys + (try columns.map { try $0.results(0..<1) }), count: 1)
  }

  func rewind() {
    input.rewind()
    groups.removeAll()
    for column in columns { column.reset() }
    given = nil
  }
}
