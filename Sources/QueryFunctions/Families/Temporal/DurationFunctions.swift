import GraphModel

/// `duration()` and the lengths of time between two values.
enum DurationFunctions {
  static let all: [ScalarFunction] = [duration, between, inMonths, inDays, inSeconds]

  private static let duration = ScalarFunction(
    "duration", .takes(.oneOf([.text, .map, .duration]), returns: .duration),
    summary: "A duration from a text or a map of its parts, which may have fractions.",
    examples: [
      Example("duration('P2M1.5D')", "duration('P2M1DT12H')"),
      Example("duration({days: 1, hours: -2})", "duration('P1DT-2H')"),
      Example("duration(null)", "null"),
    ]
  ) { arguments, _ in
    switch arguments[0] {
    case .map(let map) where map.entries.contains(where: { $0.value.isNull }): return .null
    case .map(let map): return .duration(try sum(of: map))
    case .text(let text):
      guard let duration = TemporalDuration(iso: text) else {
        throw EvaluationError.notTemporal(text, kind: .duration)
      }
      return .duration(duration)
    default: return arguments[0]
    }
  }

  private static func sum(of map: ValueMap) throws(EvaluationError) -> TemporalDuration {
    var builder = TemporalDuration.Builder()
    for (key, value) in map.entries {
      guard let unit = TemporalDuration.Unit(rawValue: key) else {
        throw .wrongValue(operation: "duration()", reason: "a duration has no '\(key)'")
      }
      let fits =
        switch value {
        case .integer(let amount): builder.add(amount, fraction: 0, unit)
        case .float(let amount): builder.add(amount, unit)
        default: throw .wrongKind(operation: "duration()", kind: value.kind.name)
        }
      guard fits else { throw tooLong }
    }
    guard let duration = builder.duration else { throw tooLong }
    return duration
  }

  private static var tooLong: EvaluationError {
    .numberOutOfRange(operation: "duration()", value: "the length")
  }

  private static let between = function(
    "between", "months, days and time",
    Example(
      "duration.between(date('2024-02-08'), date('2024-03-09'))", "duration('P1M1D')")
  ) { try $0.whole() }

  private static let inMonths = function(
    "inMonths", "whole months",
    Example(
      "duration.inMonths(date('2024-02-08'), date('2025-03-09'))", "duration('P1Y1M')")
  ) { $0.months() }

  private static let inDays = function(
    "inDays", "whole days",
    Example(
      "duration.inDays(date('2024-02-08'), date('2024-03-09'))", "duration('P30D')")
  ) { $0.days() }

  private static let inSeconds = function(
    "inSeconds", "seconds",
    Example(
      "duration.inSeconds(localtime('08:15'), localtime('10:15'))", "duration('PT2H')")
  ) { try $0.seconds() }

  private static let points = ValueType.oneOf(
    [.date, .localTime, .time, .localDateTime, .dateTime])

  private static func function(
    _ name: String, _ unit: String, _ example: Example,
    _ measure: @escaping @Sendable (TemporalSpan) throws -> TemporalDuration
  ) -> ScalarFunction {
    ScalarFunction(
      "duration.\(name)", .takes(points, points, returns: .duration),
      summary: "The time from one value to another, in \(unit).",
      examples: [example, Example("duration.\(name)(null, date('2024-03-09'))", "null")]
    ) { arguments, _ in
      .duration(
        try measure(TemporalSpan(from: arguments[0].pointInTime, to: arguments[1].pointInTime)))
    }
  }
}
