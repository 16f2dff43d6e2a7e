import Synchronization

/// For each position the number of ways in which a tree of a pattern fits below it, each computed
/// when it is first asked for: O(edges at the positions asked for) in all.
///
/// Threads share what is known: where two compute the same weight, both find the same.
struct TreeWeights: BitwiseCopyable {
  let rows: EdgeRows

  /// The candidates for the tree's first node; nil where every end is one.
  let mask: UnsafePointer<Bool>?
  let children: UnsafeBufferPointer<TreeWeights>

  /// Whether the weight is the number of edges.
  let isDegree: Bool

  /// Whether a tree that does not fit counts as one fit.
  var isOptional: Bool

  /// One more than the weight; 0 where it is not known yet.
  ///
  /// Nil where a weight is not worth keeping.
  let known: UnsafeMutablePointer<Atomic<Int64>>?

  /// The weight of the tree below a position.
  @inline(__always)
  func weight(_ position: Int, _ total: inout FitTotal) -> Int64 {
    if isDegree {
      let degree = Int64(rows.count(position))
      return isOptional ? max(1, degree) : degree
    }
    guard let known else { return computedWeight(position, &total) }
    let found = known[position].load(ordering: .relaxed)
    if found > 0 { return found - 1 }
    let weight = computedWeight(position, &total)
    known[position].store(total.sum(weight, 1), ordering: .relaxed)
    return weight
  }

  @inline(never)
  private func computedWeight(_ position: Int, _ total: inout FitTotal) -> Int64 {
    let weight = endsWeight(position, &total)
    return isOptional ? max(1, weight) : weight
  }

  private func endsWeight(_ position: Int, _ total: inout FitTotal) -> Int64 {
    var sum: Int64 = 0
    if mask == nil, !rows.skipsLoops, children.count == 1, children[0].isDegree,
      !children[0].isOptional
    {
      return degreeSum(position, children[0].rows)
    }
    for part in rows.parts {
      for end in part.row(position) where !(part.skipsLoops && Int(end) == position) {
        sum = total.sum(sum, factor(Int(end), &total))
      }
    }
    return sum
  }

  /// The sum of the degrees of all ends.
  private func degreeSum(_ position: Int, _ degrees: EdgeRows) -> Int64 {
    var sum: Int64 = 0
    for part in rows.parts {
      let row = part.row(position)
      for degree in degrees.parts {
        for end in row { sum &+= Int64(degree.counts[Int(end)]) }
      }
    }
    return sum
  }

  /// The product of the weights of what hangs from a candidate for the tree's first node; 0 where the
  /// position is no candidate.
  @inline(__always)
  func factor(_ position: Int, _ total: inout FitTotal) -> Int64 {
    if let mask, !mask[position] { return 0 }
    var product: Int64 = 1
    for child in children {
      product = total.product(product, child.weight(position, &total))
      if product == 0 { return 0 }
    }
    return product
  }
}
