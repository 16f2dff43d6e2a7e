package import GraphModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `-`, `*`, `/`, `%`, `^` on numbers and durations; `+` stands in `Addition.swift`.
///
/// Null where an operand is null. Integers that overflow are an error; floats follow IEEE 754.
extension Operators {
  package static func subtract(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    if left.isNull || right.isNull { return .null }
    if case .duration(let duration) = right {
      guard let opposite = duration.negated else { throw outOfRange("-", right) }
      if let sum = try shifted(left, by: opposite, "-") { return sum }
    }
    return try arithmetic("-", left, right, { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
  }

  package static func multiply(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.duration(let duration), _):
      if let product = try product(duration, right) { return product }
    case (_, .duration(let duration)):
      if let product = try product(duration, left) { return product }
    default: break
    }
    return try arithmetic("*", left, right, { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
  }

  /// Integers are divided toward zero.
  package static func divide(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    if left.isNull || right.isNull { return .null }
    if case .integer(0) = right, left.kind == .integer || left.kind == .duration {
      throw .divisionByZero
    }
    if case .duration(let duration) = left, let divisor = right.number {
      guard let quotient = duration.divided(by: divisor) else { throw outOfRange("/", left) }
      return .duration(quotient)
    }
    return try arithmetic("/", left, right, { $0.dividedReportingOverflow(by: $1) }, { $0 / $1 })
  }

  /// The rest has the sign of the dividend.
  package static func remainder(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    if left.isNull || right.isNull { return .null }
    if case (.integer, .integer(let divisor)) = (left, right) {
      if divisor == 0 { throw .divisionByZero }
      if divisor == -1 { return .integer(0) }
    }
    return try arithmetic(
      "%", left, right, { $0.remainderReportingOverflow(dividingBy: $1) },
      { $0.truncatingRemainder(dividingBy: $1) })
  }

  /// Always a float.
  package static func power(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    if left.isNull || right.isNull { return .null }
    guard let base = left.number, let exponent = right.number else {
      throw wrongOperands("^", left, right)
    }
    return .float(pow(base, exponent))
  }

  package static func negate(_ operand: Value) throws(EvaluationError) -> Value {
    switch operand {
    case .null: return .null
    case .integer(.min): throw .integerOverflow
    case .integer(let number): return .integer(-number)
    case .float(let number): return .float(-number)
    case .duration(let duration):
      guard let opposite = duration.negated else { throw outOfRange("-", operand) }
      return .duration(opposite)
    case .boolean, .text, .date, .localTime, .time, .localDateTime, .dateTime, .list, .map, .node,
      .edge, .path:
      throw .wrongKind(operation: "-", kind: operand.kind.name)
    }
  }
}

extension Operators {
  static func arithmetic(
    _ sign: String, _ left: Value, _ right: Value,
    _ integers: (Int64, Int64) -> (partialValue: Int64, overflow: Bool),
    _ floats: (Double, Double) -> Double
  ) throws(EvaluationError) -> Value {
    if case (.integer(let left), .integer(let right)) = (left, right) {
      let (result, overflow) = integers(left, right)
      guard !overflow else { throw .integerOverflow }
      return .integer(result)
    }
    guard let leftNumber = left.number, let rightNumber = right.number else {
      throw wrongOperands(sign, left, right)
    }
    return .float(floats(leftNumber, rightNumber))
  }

  /// A temporal value or a duration moved by a duration; nil where the value is neither.
  static func shifted(_ value: Value, by duration: TemporalDuration, _ sign: String)
    throws(EvaluationError) -> Value?
  {
    let sum: Value?
    switch value {
    case .date(let date): sum = date.adding(duration).map { .date($0) }
    case .localTime(let time): sum = .localTime(time.adding(duration))
    case .time(let time): sum = .time(time.adding(duration))
    case .localDateTime(let moment): sum = moment.adding(duration).map { .localDateTime($0) }
    case .dateTime(let moment): sum = moment.adding(duration).map { .dateTime($0) }
    case .duration(let other): sum = other.adding(duration).map { .duration($0) }
    case .null, .boolean, .integer, .float, .text, .list, .map, .node, .edge, .path: return nil
    }
    guard let sum else { throw outOfRange(sign, value) }
    return sum
  }

  private static func product(_ duration: TemporalDuration, _ factor: Value)
    throws(EvaluationError) -> Value?
  {
    let product: TemporalDuration?
    switch factor {
    case .integer(let factor): product = duration.multiplied(by: factor)
    case .float(let factor): product = duration.multiplied(by: factor)
    default: return nil
    }
    guard let product else { throw outOfRange("*", .duration(duration)) }
    return .duration(product)
  }

  static func wrongOperands(_ sign: String, _ left: Value, _ right: Value) -> EvaluationError {
    .wrongOperands(operation: sign, left: left.kind.name, right: right.kind.name)
  }

  private static func outOfRange(_ sign: String, _ value: Value) -> EvaluationError {
    .numberOutOfRange(operation: "'\(sign)'", value: "the result for \(ValueText.plain(value))")
  }
}

extension Value {
  /// An integer or a float, as a float.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    case .null, .boolean, .text, .date, .localTime, .time, .localDateTime, .dateTime, .duration,
      .list, .map, .node, .edge, .path:
      nil
    }
  }
}
