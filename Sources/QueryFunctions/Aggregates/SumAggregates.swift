package import GraphModel

/// `sum` and `avg`, of numbers or of durations.
enum SumAggregates {
  static let all: [AggregateFunction] = [sum, average]

  private static let addends = ValueType.oneOf([.number, .duration])

  private static let sum = AggregateFunction(
    "sum", .takes(addends, returns: addends),
    summary: "The sum of numbers, an integer where all are, or of durations; 0 for none.",
    examples: [
      Example("sum([1, 2, 3])", "6"), Example("sum([1, 0.5])", "1.5"), Example("sum([])", "0"),
    ], Sum())

  private static let average = AggregateFunction(
    "avg", .takes(addends, returns: .oneOf([.float, .duration])),
    summary: "The mean of numbers or of durations; null for none.",
    examples: [Example("avg([1, 2])", "1.5"), Example("avg([])", "null")],
    Average())
}

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

private struct Sum: Accumulator {
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

package struct Average: Accumulator {
  private var count: Int64 = 0
  private var numbers = CompensatedSum()

  /// The sum of all numbers, each so small that no sum of them is infinite; kept once a number is so
  /// large that theirs may be.
  private var scaled: CompensatedSum?
  private static let scale = 0x1p-64
  private static let large = 0x1p900
  private var durations: TemporalDuration?

  package init() {}

  package mutating func add(_ value: Value, with further: [Value]) throws {
    try add(value, of: 1, scaled: nil)
  }

  package mutating func add(_ number: Int64) throws {
    if durations != nil { throw wrongKind("avg()", .integer(number)) }
    add(Double(number), of: 1, scaled: nil)
  }

  package mutating func add(_ number: Double) throws {
    if durations != nil { throw wrongKind("avg()", .float(number)) }
    add(number, of: 1, scaled: nil)
  }

  package func result() throws -> Value {
    guard count > 0 else { return .null }
    if let durations { return try Operators.divide(.duration(durations), .integer(count)) }
    guard !numbers.value.isFinite, let scaled else {
      return .float(numbers.value / Double(count))
    }
    return .float(scaled.value / Double(count) / Self.scale)
  }

  /// What it is of, as ``PartialAverage`` takes it: nothing where there are no values.
  package var parts: [Value] {
    if count == 0 { return [.null, .integer(0), .null] }
    if let durations { return [.duration(durations), .integer(count), .null] }
    let small = scaled.map { Value.float($0.value) } ?? .null
    return [.float(numbers.value), .integer(count), small]
  }

  /// Adds a sum of some values; scaled, where the sum itself may be infinite.
  mutating func add(_ sum: Value, of values: Int64, scaled small: Double?) throws {
    if case .duration(let duration) = sum, count == 0 || durations != nil {
      guard let sum = (durations ?? .zero).adding(duration) else {
        throw EvaluationError.integerOverflow
      }
      durations = sum
      count += values
    } else if let number = sum.number, durations == nil {
      add(number, of: values, scaled: small)
    } else {
      throw wrongKind("avg()", sum)
    }
  }

  /// As above, where there are no durations.
  mutating func add(_ sum: Double, of values: Int64, scaled small: Double?) {
    count += values
    if scaled != nil || small != nil || sum.magnitude > Self.large {
      var all = scaled ?? numbers.scaled(by: Self.scale)
      all.add(small ?? sum * Self.scale)
      scaled = all
    }
    numbers.add(sum)
  }

  var isOfDurations: Bool { durations != nil }
}

func wrongKind(_ aggregate: String, _ value: Value) -> EvaluationError {
  .wrongKind(operation: aggregate, kind: value.kind.name)
}
