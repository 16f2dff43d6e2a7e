/// Sums and products of numbers of fits, and whether one was too large for 64 bits.
struct FitTotal: BitwiseCopyable {
  private(set) var hasOverflowed = false

  @inline(__always)
  mutating func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { hasOverflowed = true }
    return sum
  }

  @inline(__always)
  mutating func product(_ left: Int64, _ right: Int64) -> Int64 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { hasOverflowed = true }
    return product
  }

  /// Takes over whether another one had a number that was too large.
  mutating func add(_ other: FitTotal) {
    if other.hasOverflowed { hasOverflowed = true }
  }
}
