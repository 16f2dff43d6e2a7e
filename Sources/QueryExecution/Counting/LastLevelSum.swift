/// The fits of a core's last node, summed up in one loop over a row of candidates: O(row), a few
/// loads at each end, so that what limits it is memory.
///
/// Marks are those of ``CountingLevel/Marks``; of each kind there is at most what stands here.
struct LastLevelSum: BitwiseCopyable {
  /// The numbers of edges that close cycles.
  let closing: UnsafePointer<UInt32>?
  let closingToo: UnsafePointer<UInt32>?

  /// Where an edge leads that must not be there.
  let absent: UnsafePointer<UInt32>?

  /// The level from whose node the last one must differ; -1: none.
  let differing: Int
  let mask: UnsafePointer<Bool>?
  let tree: UnsafePointer<TreeWeights>?

  /// Nil where more is asked than fits in here.
  init?(_ level: CountingLevel) {
    let links = level.closing
    guard level.base.conflicts.isEmpty, links.count <= 2, level.tests.count <= 1,
      level.differences.count <= 1, level.trees.count <= 1,
      links.allSatisfy({ $0.marks != nil && $0.conflicts.isEmpty && $0.rivals.isEmpty }),
      level.tests.allSatisfy({ $0.marks != nil && $0.isAbsent })
    else { return nil }
    closing = links.first?.marks.map { UnsafePointer($0) }
    closingToo = links.count < 2 ? nil : links[1].marks.map { UnsafePointer($0) }
    absent = level.tests.first?.marks.map { UnsafePointer($0) }
    differing = level.differences.first ?? -1
    mask = level.mask
    tree = level.trees.isEmpty ? nil : level.trees.baseAddress
  }

  /// The fits of the candidates at the end of edges from a position.
  @inline(__always)
  func sum(
    _ rows: EdgeRows, from start: Int, _ assigned: UnsafeMutablePointer<Int>,
    _ total: inout FitTotal
  ) -> Int64 {
    var sum: Int64 = 0
    let other = differing < 0 ? -1 : assigned[differing]
    for part in rows.parts {
      let loop = part.skipsLoops ? start : -1
      let row = part.row(start)
      if let closing, closingToo == nil, absent == nil, other < 0, mask == nil, tree == nil,
        loop < 0
      {
        for end in row { sum &+= Int64(closing[Int(end)]) }
      } else {
        sum = total.sum(sum, ways(row, other, loop, &total))
      }
    }
    return sum
  }

  private func ways(
    _ row: UnsafeBufferPointer<UInt32>, _ other: Int, _ loop: Int, _ total: inout FitTotal
  ) -> Int64 {
    var sum: Int64 = 0
    for end in row {
      let candidate = Int(end)
      var ways: Int64 = 1
      if let closing {
        ways = Int64(closing[candidate])
        if ways == 0 { continue }
      }
      if let closingToo {
        ways &*= Int64(closingToo[candidate])
        if ways == 0 { continue }
      }
      if let absent, absent[candidate] != 0 { continue }
      if candidate == other || candidate == loop { continue }
      if let mask, !mask[candidate] { continue }
      if let tree { ways = total.product(ways, tree.pointee.weight(candidate, &total)) }
      sum = total.sum(sum, ways)
    }
    return sum
  }
}
