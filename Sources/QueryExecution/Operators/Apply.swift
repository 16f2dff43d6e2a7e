import GraphModel

/// Each row with the rows that an inner plan gives for it, in the order of the rows; where the inner
/// plan gives none, once with nulls if it is optional.
final class Apply: Operator {
  private let input: any Operator
  private let runner: CorrelatedRunner
  private let innerSlots: [Int]
  private let isOptional: Bool
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ runner: CorrelatedRunner, innerSlots: [Int], isOptional: Bool,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.runner = runner
    self.innerSlots = innerSlots
    self.isOptional = isOptional
    self.context = context
  }

  func next() throws -> Batch? {
    while let batch = try input.next() {
      try context.check()
      let joined = try join(batch)
      if joined.count > 0 { return joined }
    }
    return nil
  }

  private func join(_ batch: Batch) throws -> Batch {
    var outer: [Int] = []
    var inner: [Batch] = []
    try runner.run(over: batch) { found, rows in
      outer += rows
      inner.append(found.selecting(innerSlots))
      try context.reserve(inner[inner.count - 1])
    }
    let found = Batch(joining: inner)
    defer { context.budget.release(bytes: found.estimatedBytes) }
    // Found rows by the row that they are for; nil where there is none.
    var pairs = outer.enumerated().map { (outer: $0.element, inner: Optional($0.offset)) }
    if isOptional {
      let matched = Set(outer)
      pairs += (0..<batch.count).filter { !matched.contains($0) }.map { ($0, nil) }
    }
    pairs.sort { ($0.outer, $0.inner ?? 0) < ($1.outer, $1.inner ?? 0) }
    let columns = innerSlots.indices.map { slot in
      found.columns.isEmpty
        ? .nulls(count: pairs.count) : found.columns[slot].gathered(orNull: pairs.map(\.inner))
    }
    return batch.gathered(pairs.map(\.outer)).appending(columns)
  }

  func rewind() {
    input.rewind()
  }
}
