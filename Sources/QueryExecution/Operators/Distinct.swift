import GraphModel

/// Some columns of the input, each combination of their values once, where it first comes.
final class Distinct: Operator {
  private let input: any Operator
  private let slots: [Int]
  private let context: ExecutionContext
  private var seen: Set<RowKey> = []

  init(_ input: any Operator, slots: [Int], _ context: ExecutionContext) {
    self.input = input
    self.slots = slots
    self.context = context
  }

  func next() throws -> Batch? {
    while let batch = try input.next()?.selecting(slots) {
      try context.check()
      let rows = (0..<batch.count).filter { seen.insert(RowKey(batch[$0])).inserted }
      guard !rows.isEmpty else { continue }
      let new = rows.count == batch.count ? batch : batch.gathered(rows)
      try context.reserve(new)
      return new
    }
    return nil
  }

  func rewind() {
    input.rewind()
    seen = []
  }
}

/// Values as one key of a dictionary, by equivalence.
struct RowKey: Hashable {
  let values: [Value]

  init(_ values: [Value]) {
    self.values = values
  }

  static func == (left: RowKey, right: RowKey) -> Bool {
    left.values.count == right.values.count
      && zip(left.values, right.values).allSatisfy { $0.isEquivalent(to: $1) }
  }

  func hash(into hasher: inout Hasher) {
    for value in values { value.hashEquivalently(into: &hasher) }
  }
}
