import QueryBinding

/// What may be asked of integers, dates among them.
enum IntegerTest {
  case isIn(ClosedRange<Int64>)
  case isNot(Int64)

  /// One of some, ascending.
  case isAny(of: [Int64])

  /// A comparison with a number; nil where no integer stands to it so.
  init?(_ operation: Operation, _ other: Int64) {
    switch operation {
    case .equal: self = .isIn(other...other)
    case .notEqual: self = .isNot(other)
    case .less where other > .min: self = .isIn(.min...other - 1)
    case .lessOrEqual: self = .isIn(.min...other)
    case .greater where other < .max: self = .isIn(other + 1 ... .max)
    case .greaterOrEqual: self = .isIn(other ... .max)
    default: return nil
    }
  }

  /// Keeps, in front, those of some positions whose numbers are there and pass; gives how many.
  ///
  /// O(positions), without a branch in the loop: as fast as they are read.
  func narrow(
    _ positions: UnsafeMutableBufferPointer<Int32>, in numbers: UnsafePointer<Int64>,
    _ isNull: UnsafePointer<Bool>
  ) -> Int {
    switch self {
    case .isIn(let range):
      let (low, high) = (range.lowerBound, range.upperBound)
      return positions.keep(isNull) {
        let number = numbers[Int($0)]
        return (number >= low ? 1 : 0) & (number <= high ? 1 : 0)
      }
    case .isNot(let other): return positions.keep(isNull) { numbers[Int($0)] != other ? 1 : 0 }
    case .isAny(let others):
      return positions.keep(isNull) { others.holds(numbers[Int($0)]) ? 1 : 0 }
    }
  }
}

/// What may be asked of floats; of NaN no comparison but `<>` is true.
enum FloatTest {
  case equals(Double)
  case differs(Double)
  case isLess(Double)
  case isLessOrEqual(Double)
  case isGreater(Double)
  case isGreaterOrEqual(Double)

  /// One of some, ascending.
  case isAny(of: [Double])

  /// A comparison with a number; nil where the operation is none.
  init?(_ operation: Operation, _ other: Double) {
    switch operation {
    case .equal: self = .equals(other)
    case .notEqual: self = .differs(other)
    case .less: self = .isLess(other)
    case .lessOrEqual: self = .isLessOrEqual(other)
    case .greater: self = .isGreater(other)
    case .greaterOrEqual: self = .isGreaterOrEqual(other)
    default: return nil
    }
  }

  /// As ``IntegerTest/narrow(_:in:_:)``.
  func narrow(
    _ positions: UnsafeMutableBufferPointer<Int32>, in numbers: UnsafePointer<Double>,
    _ isNull: UnsafePointer<Bool>
  ) -> Int {
    switch self {
    case .equals(let other): positions.keep(isNull) { numbers[Int($0)] == other ? 1 : 0 }
    case .differs(let other): positions.keep(isNull) { numbers[Int($0)] != other ? 1 : 0 }
    case .isLess(let other): positions.keep(isNull) { numbers[Int($0)] < other ? 1 : 0 }
    case .isLessOrEqual(let other): positions.keep(isNull) { numbers[Int($0)] <= other ? 1 : 0 }
    case .isGreater(let other): positions.keep(isNull) { numbers[Int($0)] > other ? 1 : 0 }
    case .isGreaterOrEqual(let other): positions.keep(isNull) { numbers[Int($0)] >= other ? 1 : 0 }
    case .isAny(let others): positions.keep(isNull) { others.holds(numbers[Int($0)]) ? 1 : 0 }
    }
  }
}

extension UnsafeMutableBufferPointer<Int32> {
  /// Moves those to the front for which `passes` gives 1; gives their number.
  @inline(__always)
  func keep(where passes: (Int32) -> Int) -> Int {
    guard let start = baseAddress else { return 0 }
    var kept = 0
    for place in 0..<count {
      let position = start[place]
      start[kept] = position
      kept &+= passes(position)
    }
    return kept
  }

  /// As ``keep(where:)``, of those that are not null.
  @inline(__always)
  fileprivate func keep(_ isNull: UnsafePointer<Bool>, where passes: (Int32) -> Int) -> Int {
    keep { passes($0) & (isNull[Int($0)] ? 0 : 1) }
  }

  /// Moves those to the front that are not among others; both ascend.
  func keep(without others: UnsafeMutableBufferPointer<Int32>) -> Int {
    var next = others.startIndex
    return keep { position in
      guard next < others.endIndex, others[next] == position else { return 1 }
      next += 1
      return 0
    }
  }
}

extension [Int64] {
  fileprivate func holds(_ wanted: Int64) -> Bool { holds(wanted, <) }
}

extension [Double] {
  fileprivate func holds(_ wanted: Double) -> Bool { holds(wanted, <) }
}

extension Array where Element: Equatable {
  /// Whether it, which ascends, has an element; O(log n).
  @inline(__always)
  fileprivate func holds(_ wanted: Element, _ precedes: (Element, Element) -> Bool) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle], wanted) { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == wanted
  }
}
