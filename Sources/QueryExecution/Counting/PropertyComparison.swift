import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

/// A comparison of a candidate's property with one of a node that is bound: O(1), two accesses to memory
/// beside the candidate.
struct PropertyComparison: BitwiseCopyable {
  enum Form: UInt8, BitwiseCopyable { case integers, floats, texts, values }

  /// Which orders of left and right are asked for.
  struct Orders: BitwiseCopyable {
    let less: Bool
    let equal: Bool
    let greater: Bool

    /// Where one is no number.
    let none: Bool
  }

  let form: Form
  let orders: Orders
  let left: PackedValues.Pointers
  let right: PackedValues.Pointers

  /// The level of the node that is bound.
  let level: Int

  /// Whether the candidate's property is the left one.
  let isLeft: Bool

  /// What compares values of other types.
  let values: Unmanaged<ValueComparison>

  @inline(__always)
  func passes(_ candidate: Int, _ assigned: UnsafeMutablePointer<Int>) -> Bool {
    let bound = assigned[level]
    let (one, other) = isLeft ? (candidate, bound) : (bound, candidate)
    if form == .values { return values._withUnsafeGuaranteedRef { $0.passes(one, other) } }
    guard let first = left.index(one), let second = right.index(other) else { return false }
    switch form {
    case .integers: return passes(left.integers[first], right.integers[second])
    case .floats:
      let (number, limit) = (left.floats[first], right.floats[second])
      return number.isNaN || limit.isNaN ? orders.none : passes(number, limit)
    case .texts: return passes(left.order(ofTextAt: one, other, in: right), 0)
    case .values: return false
    }
  }

  @inline(__always)
  private func passes<Number: Comparable>(_ one: Number, _ other: Number) -> Bool {
    one < other ? orders.less : one == other ? orders.equal : orders.greater
  }
}

/// The same comparison of values of any types.
final class ValueComparison {
  private let operation: Operation
  private let left: PackedProperty
  private let right: PackedProperty

  init(_ operation: Operation, _ left: PackedProperty, _ right: PackedProperty) {
    (self.operation, self.left, self.right) = (operation, left, right)
  }

  func passes(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (left[one], right[other])
    let answer: Bool? =
      switch operation {
      case .equal: one.isEqual(to: other)
      case .notEqual: one.isEqual(to: other).map { !$0 }
      case .less: Operators.isLess(one, other)
      case .lessOrEqual: Operators.isLessOrEqual(one, other)
      case .greater: Operators.isGreater(one, other)
      default: Operators.isGreaterOrEqual(one, other)
      }
    return answer ?? false
  }
}
