import GraphModel

/// Each row of the left input with the rows of the right one whose keys are equal, in the order of
/// both; the right input reads nothing of the left one.
///
/// O(rows of both and pairs). The right rows are kept by their keys, for all runs; where the left rows
/// are few, these are kept instead, and the right rows pass by.
final class HashJoin: Operator {
  /// An input, what its keys are, and which of its columns are given.
  struct Side {
    let input: any Operator
    let keys: [any ColumnExpression]
    let slots: [Int]

    func keyed(_ batch: Batch) throws -> KeyedRows {
      KeyedRows(
        rows: batch.selecting(slots), keys: try keys.map { try $0.evaluate(batch) })
    }
  }

  private let left: Side
  private let right: Side
  private let context: ExecutionContext
  private let memory: MemoryReservation

  private var table: JoinTable?
  private var isFirstRun = true

  /// Left rows that were read ahead.
  private var ahead: [KeyedRows] = []
  private var isLeftRead = false
  private var pairs: JoinedPairs?

  init(_ left: Side, _ right: Side, _ context: ExecutionContext) {
    self.left = left
    self.right = right
    self.context = context
    memory = MemoryReservation(context.budget)
  }

  func next() throws -> Batch? {
    while true {
      try context.check()
      if let batch = pairs?.next() { return batch }
      pairs = nil
      guard let rows = try nextLeft() else { return nil }
      if isFirstRun {
        isFirstRun = false
        ahead = [rows]
        if try readAhead(), let found = try pairsOfFew() {
          pairs = found
        }
        continue
      }
      var table = try table ?? makeTable()
      self.table = nil
      pairs = JoinedPairs(of: rows, with: &table)
      self.table = table
    }
  }

  private func nextLeft() throws -> KeyedRows? {
    if !ahead.isEmpty { return ahead.removeFirst() }
    guard !isLeftRead, let batch = try left.input.next() else {
      isLeftRead = true
      return nil
    }
    return try left.keyed(batch)
  }

  /// Reads left rows until they are more than a few; whether they ended before.
  private func readAhead() throws -> Bool {
    var count = ahead.reduce(0) { $0 + $1.rows.count }
    while count <= Batch.size, !isLeftRead {
      guard let batch = try left.input.next() else {
        isLeftRead = true
        break
      }
      count += batch.count
      ahead.append(try left.keyed(batch))
    }
    return isLeftRead && count <= Batch.size
  }

  /// The pairs of the few left rows, by a table of these; nil where they are too many to be put into
  /// order.
  private func pairsOfFew() throws -> JoinedPairs? {
    var table = JoinTable(ahead, keyCount: left.keys.count)
    let memory = MemoryReservation(context.budget)
    var found = PairsOfFew(of: table.rows)
    while let batch = try right.input.next() {
      try context.check()
      let keyed = try right.keyed(batch)
      try memory.grow(bytes: found.add(keyed, with: &table))
      if found.count > Self.mostPairs {
        right.input.rewind()
        return nil
      }
    }
    right.input.rewind()
    ahead = []
    return found.ordered(holding: memory)
  }

  private static let mostPairs = 1 << 20

  private func makeTable() throws -> JoinTable {
    var batches: [KeyedRows] = []
    while let batch = try right.input.next() {
      try context.check()
      let keyed = try right.keyed(batch)
      try memory.grow(bytes: keyed.estimatedBytes)
      batches.append(keyed)
    }
    return JoinTable(batches, keyCount: right.keys.count)
  }

  func rewind() {
    left.input.rewind()
    (ahead, isLeftRead, pairs) = ([], false, nil)
  }
}

/// Some rows and the columns of their keys.
struct KeyedRows {
  let rows: Batch
  let keys: [Column]

  /// With what a table takes for them.
  var estimatedBytes: Int {
    rows.estimatedBytes + keys.reduce(rows.count * 48) { $0 + $1.estimatedBytes }
  }
}
