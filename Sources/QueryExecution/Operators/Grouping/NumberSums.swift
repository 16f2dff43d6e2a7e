import GraphModel
import QueryFunctions

/// Sums of numbers by group: what `sum` gives, without an accumulator for each group.
struct NumberSums {
  struct Group: BitwiseCopyable {
    var integers: Int64 = 0
    var floats = CompensatedSum()
    var hasIntegers = false
    var hasFloats = false

    /// Values whose sum it is.
    var addends: [Value] {
      (hasIntegers ? [.integer(integers)] : []) + (hasFloats ? [.float(floats.value)] : [])
    }

    /// The sum: an integer where all numbers are.
    var result: Value {
      guard hasFloats else { return .integer(integers) }
      var sum = floats
      sum.add(Double(integers))
      return .float(sum.value)
    }
  }

  private(set) var groups: [Group] = []

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
      add(values, column.nulls, numbers)
    case .nodes, .edges, .booleans, .texts, .values: return false
    }
    return true
  }

  private mutating func add(_ values: [Int64], _ nulls: [Bool]?, _ numbers: [Int])
    throws(EvaluationError)
  {
    var hasOverflowed = false
    groups.withUnsafeMutableBufferPointer { groups in
      for (row, number) in numbers.enumerated() where nulls.map({ !$0[row] }) ?? true {
        let (sum, overflow) = groups[number].integers.addingReportingOverflow(values[row])
        hasOverflowed = hasOverflowed || overflow
        groups[number].integers = sum
        groups[number].hasIntegers = true
      }
    }
    if hasOverflowed { throw .integerOverflow }
  }

  private mutating func add(_ values: [Double], _ nulls: [Bool]?, _ numbers: [Int]) {
    groups.withUnsafeMutableBufferPointer { groups in
      for (row, number) in numbers.enumerated() where nulls.map({ !$0[row] }) ?? true {
        groups[number].floats.add(values[row])
        groups[number].hasFloats = true
      }
    }
  }

  /// The sum of each group.
  func results(groupCount: Int) -> Column {
    let groups = groups + repeatElement(Group(), count: max(0, groupCount - self.groups.count))
    return groups.contains(where: \.hasFloats)
      ? Column(groups.map(\.result)) : Column(.integers(groups.map(\.integers)))
  }

  private mutating func makeRoom(for count: Int) {
    if groups.count < count {
      groups += repeatElement(Group(), count: count - groups.count)
    }
  }
}
