/// The fits of a core's last node, summed up in one loop over a row of candidates: O(row), a few
/// loads at each end, so that what limits it is memory.
///
/// Where that row is a hub's, the ends of the edges that close a cycle, or must not be there, are
/// looked for in it instead: O(fewer edges x log row).
struct LastLevelSum: BitwiseCopyable {
  /// The edges that close a cycle, and those that must not be there; of each kind there is at most
  /// what stands here, and all of it is marked.
  let closing: UnsafePointer<CountingLevel.Link>?
  let closingToo: UnsafePointer<UInt32>?
  let absent: UnsafePointer<CountingLevel.Test>?

  private let closingMarks: UnsafePointer<UInt32>?
  private let absentMarks: UnsafePointer<UInt32>?

  /// The level from whose node the last one must differ; -1: none.
  private let differing: Int
  private let mask: UnsafePointer<Bool>?
  private let tree: UnsafePointer<TreeWeights>?

  /// The fits at the end of all edges, whether or not others are there.
  private let whole: UnsafePointer<TreeWeights>?

  /// Nil where more is asked than fits in here.
  init?(_ level: CountingLevel, whole: UnsafePointer<TreeWeights>?) {
    let links = level.closing
    guard level.base.conflicts.isEmpty, links.count <= 2, level.tests.count <= 1,
      level.differences.count <= 1, level.trees.count <= 1, level.comparisons.isEmpty,
      links.allSatisfy({ $0.marks != nil && $0.conflicts.isEmpty && $0.rivals.isEmpty }),
      level.tests.allSatisfy({ $0.marks != nil && $0.isAbsent })
    else { return nil }
    closing = links.isEmpty ? nil : links.baseAddress
    closingMarks = links.first?.marks.map { UnsafePointer($0) }
    closingToo = links.count < 2 ? nil : links[1].marks.map { UnsafePointer($0) }
    absent = level.tests.isEmpty ? nil : level.tests.baseAddress
    absentMarks = level.tests.first?.marks.map { UnsafePointer($0) }
    differing = level.differences.first ?? -1
    mask = level.mask
    tree = level.trees.isEmpty ? nil : level.trees.baseAddress
    self.whole = whole
  }

  /// The fits of the candidates at the end of edges from a position.
  @inline(__always)
  func sum(
    _ rows: EdgeRows, from start: Int, _ assigned: UnsafeMutablePointer<Int>,
    _ total: inout FitTotal
  ) -> Int64 {
    let other = differing < 0 ? -1 : assigned[differing]
    let count = rows.count(start)
    if count >= Self.hub, let sum = hubSum(rows, start, count, other, assigned, &total) {
      return sum
    }
    var sum: Int64 = 0
    for part in rows.parts {
      let loop = part.skipsLoops ? start : -1
      let row = part.row(start)
      if let closingMarks, isPlain, loop < 0 {
        for end in row { sum &+= Int64(closingMarks[Int(end)]) }
      } else {
        sum = total.sum(sum, rowSum(row, other, loop, &total))
      }
    }
    return sum
  }

  /// Whether nothing is asked but how many edges close a cycle.
  private var isPlain: Bool {
    closingToo == nil && absent == nil && differing < 0 && mask == nil && tree == nil
  }

  private func rowSum(
    _ row: UnsafeBufferPointer<UInt32>, _ other: Int, _ loop: Int, _ total: inout FitTotal
  ) -> Int64 {
    var sum: Int64 = 0
    for end in row {
      let candidate = Int(end)
      var ways: Int64 = 1
      if let closingMarks {
        ways = Int64(closingMarks[candidate])
        if ways == 0 { continue }
      }
      if candidate == loop { continue }
      sum = total.sum(sum, fits(candidate, ways, other, &total))
    }
    return sum
  }

  /// What is left of ways to a candidate by all that is asked beside the first closing edge.
  @inline(__always)
  private func fits(_ candidate: Int, _ ways: Int64, _ other: Int, _ total: inout FitTotal) -> Int64
  {
    var ways = ways
    if let closingToo {
      ways = total.product(ways, Int64(closingToo[candidate]))
      if ways == 0 { return 0 }
    }
    if let absentMarks, absentMarks[candidate] != 0 { return 0 }
    if candidate == other { return 0 }
    if let mask, !mask[candidate] { return 0 }
    if let tree { ways = total.product(ways, tree.pointee.weight(candidate, &total)) }
    return ways
  }
}

// MARK: Hubs

extension LastLevelSum {
  /// Shorter rows are walked along without a thought.
  private static let hub = 128

  /// The sum found from the other edges, where these are so few that searching for their ends costs
  /// less than the row; else nil.
  @inline(never)
  private func hubSum(
    _ rows: EdgeRows, _ start: Int, _ count: Int, _ other: Int,
    _ assigned: UnsafeMutablePointer<Int>, _ total: inout FitTotal
  ) -> Int64? {
    let most = count / (8 + 4 * (Int.bitWidth - count.leadingZeroBitCount))
    if let closing {
      let begin = assigned[closing.pointee.level]
      guard closing.pointee.rows.count(begin) <= most else { return nil }
      return closedSum(rows, start, closing.pointee.rows, begin, other, &total)
    }
    guard let absent, let whole else { return nil }
    let begin = assigned[absent.pointee.level]
    guard absent.pointee.rows.count(begin) <= most else { return nil }
    return openSum(rows, start, absent.pointee.rows, begin, other, whole, &total)
  }

  /// The fits at the ends of closing edges.
  private func closedSum(
    _ rows: EdgeRows, _ start: Int, _ closing: EdgeRows, _ begin: Int, _ other: Int,
    _ total: inout FitTotal
  ) -> Int64 {
    var sum: Int64 = 0
    for part in closing.parts {
      for end in part.row(begin) where !(part.skipsLoops && Int(end) == begin) {
        let ways = rows.multiplicity(start, Int(end))
        if ways > 0 { sum = total.sum(sum, fits(Int(end), ways, other, &total)) }
      }
    }
    return sum
  }

  /// All fits, less those at the ends of edges that must not be there, each end once.
  private func openSum(
    _ rows: EdgeRows, _ start: Int, _ absent: EdgeRows, _ begin: Int, _ other: Int,
    _ whole: UnsafePointer<TreeWeights>, _ total: inout FitTotal
  ) -> Int64 {
    var sum = whole.pointee.weight(start, &total)
    for (index, part) in absent.parts.enumerated() {
      let before = EdgeRows(parts: UnsafeBufferPointer(rebasing: absent.parts[..<index]))
      var last: UInt32?
      for end in part.row(begin) where end != last {
        last = end
        if before.leads(from: begin, to: Int(end)) { continue }
        let ways = rows.multiplicity(start, Int(end))
        if ways > 0 { sum -= total.product(ways, whole.pointee.factor(Int(end), &total)) }
      }
    }
    if other >= 0, let absentMarks, absentMarks[other] == 0 {
      let ways = rows.multiplicity(start, other)
      sum -= total.product(ways, whole.pointee.factor(other, &total))
    }
    return sum
  }
}
