import GraphModel
import QueryFunctions

/// Sums of numbers by group: what `sum` gives, without an accumulator for each group.
struct NumberSums {
  private var integers: [Int64] = []

  /// Which groups have had a number.
  private var hasNumbers: [Bool] = []

  /// The sums of the floats, and which groups have had one; empty as long as there was none.
  private var floats: [CompensatedSum] = []
  private var hasFloats: [Bool] = []

  var groupCount: Int { integers.count }

  /// Values whose sum is that of a group.
  func addends(of group: Int) -> [Value] {
    guard hasNumbers[group] else { return [] }
    let hasFloats = !hasFloats.isEmpty && hasFloats[group]
    return [.integer(integers[group])] + (hasFloats ? [.float(floats[group].value)] : [])
  }

  /// Adds a column's values, null or not, to the rows' groups; false, and nothing is added, where they
  /// are of another type than integers or floats alone.
  mutating func add(_ column: Column, _ numbers: [Int], groupCount: Int) throws(EvaluationError)
    -> Bool
  {
    switch column.storage {
    case .integers(let values):
      makeRoom(for: groupCount)
      try add(values, column.nulls, numbers)
    case .floats(let values):
      makeRoom(for: groupCount)
      makeRoomForFloats()
      add(values, column.nulls, numbers)
    case .nodes, .edges, .booleans, .texts, .values: return false
    }
    return true
  }

  private mutating func add(_ values: [Int64], _ nulls: [Bool]?, _ numbers: [Int])
    throws(EvaluationError)
  {
    var hasOverflowed = false
    integers.withUnsafeMutableBufferPointer { sums in
      for (row, number) in numbers.enumerated() where nulls.map({ !$0[row] }) ?? true {
        let (sum, overflow) = sums[number].addingReportingOverflow(values[row])
        hasOverflowed = hasOverflowed || overflow
        sums[number] = sum
      }
    }
    note(numbers, nulls)
    if hasOverflowed { throw .integerOverflow }
  }

  private mutating func add(_ values: [Double], _ nulls: [Bool]?, _ numbers: [Int]) {
    floats.withUnsafeMutableBufferPointer { sums in
      hasFloats.withUnsafeMutableBufferPointer { hasFloats in
        for (row, number) in numbers.enumerated() where nulls.map({ !$0[row] }) ?? true {
          sums[number].add(values[row])
          hasFloats[number] = true
        }
      }
    }
    note(numbers, nulls)
  }

  private mutating func note(_ numbers: [Int], _ nulls: [Bool]?) {
    hasNumbers.withUnsafeMutableBufferPointer { hasNumbers in
      for (row, number) in numbers.enumerated() where nulls.map({ !$0[row] }) ?? true {
        hasNumbers[number] = true
      }
    }
  }

  /// The sums of some groups.
  mutating func results(_ groups: Range<Int>) -> Column {
    makeRoom(for: groups.upperBound)
    guard !floats.isEmpty else { return Column(.integers(Array(integers[groups]))) }
    makeRoomForFloats()
    return Column(
      groups.map { group in
        guard hasFloats[group] else { return .integer(integers[group]) }
        var sum = floats[group]
        sum.add(Double(integers[group]))
        return .float(sum.value)
      })
  }

  private mutating func makeRoom(for count: Int) {
    guard integers.count < count else { return }
    let more = count - integers.count
    integers += repeatElement(0, count: more)
    hasNumbers += repeatElement(false, count: more)
  }

  private mutating func makeRoomForFloats() {
    let more = integers.count - floats.count
    floats += repeatElement(CompensatedSum(), count: more)
    hasFloats += repeatElement(false, count: more)
  }
}
