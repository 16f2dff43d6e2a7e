package import GraphModel

/// What `avg` has seen of one group.
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
