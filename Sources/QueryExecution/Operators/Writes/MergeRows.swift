import GraphModel

/// `MERGE`: row by row, what the pattern finds, or else what is created; each row sees what the rows
/// before it made.
final class MergeRows: Operator {
  private let input: any Operator
  private let search: CorrelatedRunner

  /// Where the search has the elements of the pattern.
  private let foundSlots: [Int]
  private let creator: Creator
  private let paths: [any ColumnExpression]
  private let onCreate: Setter
  private let onMatch: Setter
  private let context: ExecutionContext
  private var pending: [Batch]?

  init(
    _ input: any Operator, _ search: CorrelatedRunner, foundSlots: [Int], _ creator: Creator,
    paths: [any ColumnExpression], onCreate: Setter, onMatch: Setter, _ context: ExecutionContext
  ) {
    self.input = input
    self.search = search
    self.foundSlots = foundSlots
    self.creator = creator
    self.paths = paths
    self.onCreate = onCreate
    self.onMatch = onMatch
    self.context = context
  }

  func next() throws -> Batch? {
    if pending == nil {
      var merged: [Batch] = []
      for batch in try context.collect(input) {
        for row in 0..<batch.count { merged.append(try merge(batch.gathered([row]))) }
      }
      pending = merged.reversed()
    }
    return pending?.popLast()
  }

  private func merge(_ row: Batch) throws -> Batch {
    try context.check()
    try creator.checkMerge(row)
    var found: [Batch] = []
    try search.run(over: row) { batch, _ in found.append(batch.selecting(foundSlots)) }
    guard !found.isEmpty else {
      let created = try creator.create(for: row)
      try onCreate.write([created])
      return created
    }
    let elements = Batch(joining: found)
    let rows = row.gathered(Array(repeating: 0, count: elements.count))
    var matched = rows.appending(elements.columns)
    matched = matched.appending(try paths.map { try $0.evaluate(matched) })
    try onMatch.write([matched])
    return matched
  }

  func rewind() {
    input.rewind()
    pending = nil
  }
}
