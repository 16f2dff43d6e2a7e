/// For each position the number of ways in which a tree of a pattern fits below it, each computed
/// when it is first asked for: O(edges at the positions asked for) in all.
struct TreeWeights: BitwiseCopyable {
  let rows: EdgeRows

  /// The candidates for the tree's first node; nil where every end is one.
  let mask: UnsafePointer<Bool>?
  let children: UnsafeBufferPointer<TreeWeights>

  /// One more than the weight; 0 where it is not known yet.
  ///
  /// Nil where the weight is the degree.
  let known: UnsafeMutablePointer<Int64>?

  /// The weight of the tree below a position.
  @inline(__always)
  func weight(_ position: Int, _ total: inout FitTotal) -> Int64 {
    guard let known else { return Int64(rows.count(position)) }
    let found = known[position]
    return found > 0 ? found - 1 : computedWeight(position, known, &total)
  }

  @inline(never)
  private func computedWeight(
    _ position: Int, _ known: UnsafeMutablePointer<Int64>, _ total: inout FitTotal
  ) -> Int64 {
    var sum: Int64 = 0
    if mask == nil, !rows.skipsLoops, children.count == 1, children[0].known == nil {
      sum = degreeSum(position, children[0].rows)
      known[position] = total.sum(sum, 1)
      return sum
    }
    for part in rows.parts {
      for end in part.row(position) where !(part.skipsLoops && Int(end) == position) {
        sum = total.sum(sum, factor(Int(end), &total))
      }
    }
    known[position] = total.sum(sum, 1)
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
