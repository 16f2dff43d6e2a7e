import GraphModel

/// `date()`, `time()`, `localtime()`, `datetime()`, `localdatetime()` and their `.statement()`s.
enum TemporalConstructors {
  static let all: [ScalarFunction] =
    TemporalKind.allCases.flatMap { kind in
      [constructor(kind)] + ["transaction", "statement", "realtime"].map { clock(kind, $0) }
    } + [fromEpoch, fromEpochMillis]

  private static func constructor(_ kind: TemporalKind) -> ScalarFunction {
    let name = kind.rawValue
    return ScalarFunction(
      name, .takes(.oneOf([.text, .map] + kind.sources), required: 0, returns: kind.type),
      clock: .unlessGivenText,
      summary: "A \(name) from a text, a map of its parts, or another temporal value; "
        + "the statement's own without an argument.",
      examples: kind.examples + [Example("\(name)(null)", "null")]
    ) { arguments, context in
      let assembly = TemporalAssembly(kind: kind, context: context)
      guard let argument = arguments.first else { return try assembly.now(in: .utc) }
      switch argument {
      case .text(let text): return try kind.value(of: text)
      case .map(let map) where map.entries.contains(where: { $0.value.isNull }): return .null
      case .map(let map): return try assembly.value(from: TemporalFields(map, for: kind, name))
      default: return try assembly.value(of: argument)
      }
    }
  }

  /// All three clocks stand still while a statement runs.
  private static func clock(_ kind: TemporalKind, _ clock: String) -> ScalarFunction {
    ScalarFunction(
      "\(kind.rawValue).\(clock)", .takes(.text, required: 0, returns: kind.type), clock: .always,
      summary: "The \(kind.rawValue) at which the statement began, in UTC or a given zone.",
      examples: [Example("\(kind.rawValue).\(clock)() = \(kind.rawValue)()", "true")]
    ) { arguments, context in
      let name = arguments.first?.text
      guard let zone = name.map({ TemporalZone($0) }) ?? .utc else {
        throw EvaluationError.unknownZone(name ?? "")
      }
      return try TemporalAssembly(kind: kind, context: context).now(in: zone)
    }
  }

  private static let fromEpoch = ScalarFunction(
    "datetime.fromepoch", .takes(.integer, .integer, returns: .dateTime),
    summary: "The moment so many seconds and nanoseconds after 1970-01-01T00:00Z.",
    examples: [Example("datetime.fromepoch(60, 5)", "datetime('1970-01-01T00:01:00.000000005Z')")]
  ) { arguments, context in
    try moment(arguments[0].integer, nanoseconds: arguments[1].integer)
  }

  private static let fromEpochMillis = ScalarFunction(
    "datetime.fromepochmillis", .takes(.integer, returns: .dateTime),
    summary: "The moment so many milliseconds after 1970-01-01T00:00Z.",
    examples: [
      Example("datetime.fromepochmillis(-1)", "datetime('1969-12-31T23:59:59.999Z')")
    ]
  ) { arguments, _ in
    let millis = arguments[0].integer
    return try moment(
      millis.flooredQuotient(by: 1_000),
      nanoseconds: millis.flooredRemainder(by: 1_000) * 1_000_000)
  }

  private static func moment(_ seconds: Int64, nanoseconds: Int64) throws(EvaluationError) -> Value
  {
    let carry = nanoseconds.flooredQuotient(by: LocalTime.nanosecondsInSecond)
    let (total, overflow) = seconds.addingReportingOverflow(carry)
    guard !overflow,
      let moment = ZonedDateTime(
        secondsSinceEpoch: total,
        nanosecond: nanoseconds.flooredRemainder(by: LocalTime.nanosecondsInSecond), in: .utc)
    else { throw .numberOutOfRange(operation: "datetime.fromepoch()", value: String(seconds)) }
    return .dateTime(moment)
  }
}

extension TemporalKind {
  fileprivate var examples: [Example] {
    switch self {
    case .date:
      [
        Example("date('2024-W10-6')", "date('2024-03-09')"),
        Example("date({year: 2024, month: 3})", "date('2024-03-01')"),
        Example("date({date: date('2024-03-09'), day: 1})", "date('2024-03-01')"),
      ]
    case .time:
      [
        Example("time('1805+0100')", "time('18:05+01:00')"),
        Example("time({hour: 9, timezone: '+02:00'})", "time('09:00+02:00')"),
      ]
    case .localTime:
      [
        Example("localtime('180509')", "localtime('18:05:09')"),
        Example("localtime({hour: 9, minute: 5})", "localtime('09:05')"),
      ]
    case .dateTime:
      [
        Example(
          "datetime('2024-03-09T18:05Z')",
          "datetime({year: 2024, month: 3, day: 9, "
            + "hour: 18, minute: 5})"),
        Example("datetime({epochSeconds: 0})", "datetime('1970-01-01T00:00Z')"),
      ]
    case .localDateTime:
      [
        Example("localdatetime('2024-069T21')", "localdatetime('2024-03-09T21:00')"),
        Example(
          "localdatetime(datetime('2024-03-09T18:05+01:00'))",
          "localdatetime('2024-03-09T18:05')"),
      ]
    }
  }
}
