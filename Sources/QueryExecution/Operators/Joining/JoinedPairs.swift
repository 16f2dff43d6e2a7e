import GraphModel

/// Pairs of rows that were joined, given batch by batch in the order of the left rows, and for each of
/// them in that of the right ones.
struct JoinedPairs {
  private let left: Batch
  private let right: Batch
  private let source: Source
  private var row = 0
  private var offset = 0

  /// What keeps the memory of the pairs.
  private let memory: MemoryReservation?

  private enum Source {
    /// By the left rows' numbers in a table of the right ones.
    case table(JoinTable, numbers: [Int32])

    /// The right row of each pair, and where those of each left row begin.
    case list(starts: [Int32], right: [Int32])
  }

  /// The pairs of left rows with those of a table.
  init(of rows: KeyedRows, with table: inout JoinTable) {
    left = rows.rows
    right = table.rows
    let numbers = table.numbers(of: rows)
    source = .table(table, numbers: numbers)
    memory = nil
  }

  fileprivate init(
    _ left: Batch, _ right: Batch, starts: [Int32], _ pairs: [Int32], _ memory: MemoryReservation
  ) {
    (self.left, self.right) = (left, right)
    source = .list(starts: starts, right: pairs)
    self.memory = memory
  }

  /// The next pairs; nil at the end.
  mutating func next() -> Batch? {
    var pairs: (left: [Int], right: [Int]) = ([], [])
    while row < left.count, pairs.left.count < Batch.size {
      let matches = matches(of: row)
      let part = matches.dropFirst(offset).prefix(Batch.size - pairs.left.count)
      pairs.left += repeatElement(row, count: part.count)
      pairs.right += part.lazy.map { Int($0) }
      offset += part.count
      if offset == matches.count { (row, offset) = (row + 1, 0) }
    }
    if pairs.left.isEmpty { return nil }
    return left.gathered(pairs.left).appending(right.gathered(pairs.right).columns)
  }

  @inline(__always)
  private func matches(of row: Int) -> ArraySlice<Int32> {
    switch source {
    case .table(let table, let numbers):
      numbers[row] < 0 ? [] : table.rows(of: numbers[row])
    case .list(let starts, let right): right[Int(starts[row])..<Int(starts[row + 1])]
    }
  }
}

/// Pairs of a few left rows with right rows as these pass by, to be put into the order of the left
/// ones.
struct PairsOfFew {
  private let left: Batch
  private var right: [Batch] = []
  private var rightCount = 0
  private var pairs: [(left: Int32, right: Int32)] = []

  init(of left: Batch) {
    self.left = left
  }

  var count: Int { pairs.count }

  /// Takes in the right rows that match; gives how many bytes they take.
  mutating func add(_ rows: KeyedRows, with table: inout JoinTable) -> Int {
    let known = pairs.count
    var kept: [Int] = []
    for (row, number) in table.numbers(of: rows).enumerated() where number >= 0 {
      for left in table.rows(of: number) {
        pairs.append((left, Int32(rightCount + kept.count)))
      }
      kept.append(row)
    }
    guard !kept.isEmpty else { return 0 }
    let batch = kept.count == rows.rows.count ? rows.rows : rows.rows.gathered(kept)
    right.append(batch)
    rightCount += kept.count
    return batch.estimatedBytes + (pairs.count - known) * 16
  }

  /// The pairs by their left rows.
  func ordered(holding memory: MemoryReservation) -> JoinedPairs {
    var starts = [Int32](repeating: 0, count: left.count + 2)
    for pair in pairs { starts[Int(pair.left) + 2] += 1 }
    for row in 0..<left.count { starts[row + 2] += starts[row + 1] }
    var ordered = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      ordered[Int(starts[Int(pair.left) + 1])] = pair.right
      starts[Int(pair.left) + 1] += 1
    }
    return JoinedPairs(left, Batch(joining: right), starts: starts, ordered, memory)
  }
}
