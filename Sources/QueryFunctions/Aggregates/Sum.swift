import GraphModel

/// What `sum` has seen of one group.
struct Sum: Accumulator {
  private var integers: Int64 = 0
  private var floats = CompensatedSum()
  private var hasFloats = false
  private var hasNumbers = false
  private var durations: TemporalDuration?

  init() {}

  init(_ integers: Int64, hasNumbers: Bool) {
    (self.integers, self.hasNumbers) = (integers, hasNumbers)
  }

  mutating func add(_ value: Value, with further: [Value]) throws {
    switch value {
    case .integer(let number): try add(number)
    case .float(let number): try add(number)
    case .duration(let duration) where !hasNumbers: try add(duration)
    default: throw wrongKind("sum()", value)
    }
  }

  mutating func add(_ number: Int64) throws {
    let (sum, overflow) = integers.addingReportingOverflow(number)
    guard !overflow else { throw EvaluationError.integerOverflow }
    integers = sum
    hasNumbers = true
    if durations != nil { throw wrongKind("sum()", .integer(number)) }
  }

  mutating func add(_ number: Double) throws {
    floats.add(number)
    (hasFloats, hasNumbers) = (true, true)
    if durations != nil { throw wrongKind("sum()", .float(number)) }
  }

  func result() -> Value {
    if let durations { return .duration(durations) }
    guard hasFloats else { return .integer(integers) }
    var sum = floats
    sum.add(Double(integers))
    return .float(sum.value)
  }

  private mutating func add(_ duration: TemporalDuration) throws(EvaluationError) {
    guard let sum = (durations ?? .zero).adding(duration) else { throw .integerOverflow }
    durations = sum
  }

  func makeStates() -> any GroupStates { Sums() }
}

/// Sums of all groups: small arrays while only numbers are added.
private final class Sums: GroupStates {
  private var integers: [Int64] = []

  /// Which groups have had an integer.
  private var hasNumbers: [Bool] = []

  /// The sums that have more in them than integers; empty as long as there is none.
  private var others: [Sum] = []

  func add(_ column: Column, with further: [Column], _ groups: [Int], groupCount: Int) throws {
    guard others.isEmpty, case .integers(let numbers) = column.storage else {
      makeRoomForOthers(groupCount)
      return try Sum.add(column, with: further, groups, to: &others)
    }
    makeRoom(for: groupCount)
    var hasOverflowed = false
    integers.withUnsafeMutableBufferPointer { sums in
      for (number, group) in zip(numbers, groups) {
        let (sum, overflow) = sums[group].addingReportingOverflow(number)
        hasOverflowed = hasOverflowed || overflow
        sums[group] = sum
      }
    }
    hasNumbers.withUnsafeMutableBufferPointer { for group in groups { $0[group] = true } }
    if hasOverflowed { throw EvaluationError.integerOverflow }
  }

  func results(_ groups: Range<Int>) throws -> Column {
    if others.isEmpty {
      makeRoom(for: groups.upperBound)
      return Column(.integers(Array(integers[groups])))
    }
    makeRoomForOthers(groups.upperBound)
    return try Sum.results(others[groups])
  }

  private func makeRoom(for groupCount: Int) {
    guard integers.count < groupCount else { return }
    hasNumbers += repeatElement(false, count: groupCount - integers.count)
    integers += repeatElement(0, count: groupCount - integers.count)
  }

  private func makeRoomForOthers(_ groupCount: Int) {
    if others.isEmpty { others = zip(integers, hasNumbers).map { Sum($0, hasNumbers: $1) } }
    guard others.count < groupCount else { return }
    others += repeatElement(Sum(), count: groupCount - others.count)
  }
}
