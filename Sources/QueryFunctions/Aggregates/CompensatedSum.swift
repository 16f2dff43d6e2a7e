/// A sum of floats that keeps what rounding takes from it (Neumaier), so that order hardly matters.
package struct CompensatedSum: BitwiseCopyable, Sendable {
  @usableFromInline
  internal var sum = 0.0

  @usableFromInline
  internal var lost = 0.0

  @inlinable
  package init() {}

  @inlinable
  package mutating func add(_ number: Double) {
    let total = sum + number
    if total.isFinite {
      lost += sum.magnitude >= number.magnitude ? sum - total + number : number - total + sum
    }
    sum = total
  }

  /// Adds a number several times.
  @inlinable
  package mutating func add(_ number: Double, times: Int64) {
    let product = number * Double(times)
    add(product)
    if product.isFinite { lost += (-product).addingProduct(number, Double(times)) }
  }

  /// Adds what another sum is of.
  @inlinable
  package mutating func add(_ other: CompensatedSum) {
    add(other.sum)
    lost += other.lost
  }

  package var value: Double { sum.isFinite ? sum + lost : sum }

  /// The sum of the same numbers, each multiplied by a power of two.
  func scaled(by factor: Double) -> CompensatedSum {
    var scaled = self
    scaled.sum *= factor
    scaled.lost *= factor
    return scaled
  }
}
