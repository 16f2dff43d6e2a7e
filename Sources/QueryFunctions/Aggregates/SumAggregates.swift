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
    ]
  ) { Sum() }

  private static let average = AggregateFunction(
    "avg", .takes(addends, returns: .oneOf([.float, .duration])),
    summary: "The mean of numbers or of durations; null for none.",
    examples: [Example("avg([1, 2])", "1.5"), Example("avg([])", "null")]
  ) { Average() }
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
}

private final class Sum: Accumulator {
  private var integers: Int64 = 0
  private var floats: CompensatedSum?
  private var durations: TemporalDuration?
  private var hasNumbers = false

  func add(_ value: Value, with further: [Value]) throws {
    switch value {
    case .integer(let number): try add(number)
    case .float(let number): floats = adding(number)
    case .duration(let duration): try add(duration)
    default: throw wrongKind("sum()", value)
    }
    hasNumbers = hasNumbers || value.kind.isNumeric
    if hasNumbers, durations != nil { throw wrongKind("sum()", value) }
  }

  func result() -> Value {
    if let durations { return .duration(durations) }
    guard var floats else { return .integer(integers) }
    floats.add(Double(integers))
    return .float(floats.value)
  }

  private func add(_ number: Int64) throws(EvaluationError) {
    let (sum, overflow) = integers.addingReportingOverflow(number)
    guard !overflow else { throw .integerOverflow }
    integers = sum
  }

  private func adding(_ number: Double) -> CompensatedSum {
    var sum = floats ?? CompensatedSum()
    sum.add(number)
    return sum
  }

  private func add(_ duration: TemporalDuration) throws(EvaluationError) {
    guard let sum = (durations ?? .zero).adding(duration) else { throw .integerOverflow }
    durations = sum
  }
}

package final class Average: Accumulator {
  private var count: Int64 = 0
  private var numbers = CompensatedSum()

  /// The sum of all numbers, each so small that no sum of them is infinite.
  private var scaled = CompensatedSum()
  private static let scale = 0x1p-64
  private var durations: TemporalDuration?

  package init() {}

  package func add(_ value: Value, with further: [Value]) throws {
    try add(value, of: 1, scaled: nil)
  }

  /// Adds a sum of some values; scaled, where the sum itself may be infinite.
  func add(_ sum: Value, of values: Int64, scaled small: Double?) throws {
    if case .duration(let duration) = sum, count == 0 || durations != nil {
      guard let sum = (durations ?? .zero).adding(duration) else {
        throw EvaluationError.integerOverflow
      }
      durations = sum
    } else if let number = sum.number, durations == nil {
      numbers.add(number)
      scaled.add(small ?? number * Self.scale)
    } else {
      throw wrongKind("avg()", sum)
    }
    count += values
  }

  /// What it is of, as ``PartialAverage`` takes it: nothing where there are no values.
  package var parts: [Value] {
    if count == 0 { return [.null, .integer(0), .null] }
    if let durations { return [.duration(durations), .integer(count), .null] }
    return [.float(numbers.value), .integer(count), .float(scaled.value)]
  }

  package func result() throws -> Value {
    guard count > 0 else { return .null }
    if let durations { return try Operators.divide(.duration(durations), .integer(count)) }
    let sum = numbers.value
    return .float(
      sum.isFinite ? sum / Double(count) : scaled.value / Double(count) / Self.scale)
  }
}

func wrongKind(_ aggregate: String, _ value: Value) -> EvaluationError {
  .wrongKind(operation: aggregate, kind: value.kind.name)
}
