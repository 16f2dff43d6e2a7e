import GraphModel

/// The first rows of its input in an order.
///
/// O(rows) for those that come after the ones that are kept, by one comparison of their sort codes.
final class TopRows: Operator {
  private let input: any Operator
  private let order: RowOrder
  private let bound: RowBound
  private let drainsInput: Bool
  private let context: ExecutionContext
  private var output: BatchList?

  init(
    _ input: any Operator, _ order: RowOrder, count: RowBound, drainsInput: Bool,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.order = order
    bound = count
    self.drainsInput = drainsInput
    self.context = context
  }

  func next() throws -> Batch? {
    let output = try self.output ?? BatchList(topRows())
    self.output = output
    return output.next()
  }

  private func topRows() throws -> Batch {
    let count = try bound.value()
    if count == 0, !drainsInput { return Batch(columns: [], count: 0) }
    var least = LeastCodes(count: count)
    var kept: [Batch] = []
    var keptCount = 0
    while let batch = try input.next() {
      try context.check()
      let rows = least.rows(of: try order.codes(of: batch))
      if rows.isEmpty { continue }
      kept.append(rows.count == batch.count ? batch : batch.gathered(rows))
      keptCount += rows.count
      if keptCount >= max(count * 2, Batch.size) {
        kept = [try first(count, of: kept)]
        keptCount = kept[0].count
      }
    }
    return try first(count, of: kept)
  }

  private func first(_ count: Int, of batches: [Batch]) throws -> Batch {
    let rows = Batch(joining: batches)
    if rows.count == 0 { return rows }
    try context.reserve(rows)
    defer { context.budget.release(bytes: rows.estimatedBytes) }
    var least = LeastCodes(count: count)
    let codes = try order.codes(of: rows)
    _ = least.rows(of: codes)
    let candidates = codes.indices.filter { codes[$0] <= least.greatest }
    let few = candidates.count == rows.count ? rows : rows.gathered(candidates)
    let positions = order.positions(try order.columns(of: few), count: few.count)
    return few.gathered(Array(positions.prefix(count)))
  }

  func rewind() {
    input.rewind()
    output = nil
  }
}

/// The least of the codes that were met, as many as are asked for.
private struct LeastCodes {
  private let count: Int

  /// A heap, the greatest code first.
  private var codes: [Int64] = []

  init(count: Int) {
    self.count = count
  }

  /// What no code that is wanted exceeds.
  var greatest: Int64 { codes.count < count ? .max : codes.first ?? .min }

  /// The rows whose codes may be among the least so far; O(log count) for each of them.
  mutating func rows(of new: [Int64]) -> [Int] {
    guard count > 0 else { return [] }
    var rows: [Int] = []
    var greatest = greatest
    for (row, code) in new.enumerated() where code <= greatest {
      rows.append(row)
      if codes.count < count {
        add(code)
      } else if code < greatest {
        replaceGreatest(by: code)
      }
      greatest = self.greatest
    }
    return rows
  }

  private mutating func add(_ code: Int64) {
    codes.append(code)
    var place = codes.count - 1
    while place > 0, codes[(place - 1) / 2] < codes[place] {
      codes.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func replaceGreatest(by code: Int64) {
    codes[0] = code
    var place = 0
    while 2 * place + 1 < codes.count {
      var child = 2 * place + 1
      if child + 1 < codes.count, codes[child + 1] > codes[child] { child += 1 }
      guard codes[child] > codes[place] else { return }
      codes.swapAt(place, child)
      place = child
    }
  }
}
