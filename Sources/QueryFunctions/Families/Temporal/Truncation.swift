import GraphModel

/// The units to which temporal values are cut down, by their names.
enum TruncationUnit: String, CaseIterable {
  case millennium, century, decade, year, weekYear, quarter, month, week, day
  case hour, minute, second, millisecond, microsecond

  /// Whether the unit is a day or longer.
  var isOfDate: Bool { nanoseconds == nil }

  /// The length of a unit of time.
  private var nanoseconds: Int64? {
    switch self {
    case .millennium, .century, .decade, .year, .weekYear, .quarter, .month, .week, .day: nil
    case .hour: 3_600_000_000_000
    case .minute: 60_000_000_000
    case .second: 1_000_000_000
    case .millisecond: 1_000_000
    case .microsecond: 1_000
    }
  }

  /// The first day of the unit that a day is in; nil where that is before all years.
  func truncated(_ date: CalendarDate) -> CalendarDate? {
    let year = date.year
    return switch self {
    case .millennium: firstDay(year.flooredQuotient(by: 1_000) * 1_000)
    case .century: firstDay(year.flooredQuotient(by: 100) * 100)
    case .decade: firstDay(year.flooredQuotient(by: 10) * 10)
    case .year: firstDay(year)
    case .weekYear: CalendarDate(weekYear: date.weekYear, week: 1, dayOfWeek: 1)
    case .quarter: CalendarDate(year: year, month: date.quarter * 3 - 2, day: 1)
    case .month: CalendarDate(year: year, month: date.month, day: 1)
    case .week: date.adding(days: 1 - date.dayOfWeek)
    case .day, .hour, .minute, .second, .millisecond, .microsecond: date
    }
  }

  /// The first time of the unit that a time is in.
  func truncated(_ time: LocalTime) -> LocalTime {
    guard let nanoseconds else { return .midnight }
    return LocalTime(nanoseconds: time.nanoseconds / nanoseconds * nanoseconds)
  }

  private func firstDay(_ year: Int64) -> CalendarDate? {
    CalendarDate(year: year, month: 1, day: 1)
  }
}

/// `date.truncate('month', d)`, `datetime.truncate('day', m, {hour: 9})`, ...
enum TruncationFunctions {
  static let all: [ScalarFunction] = TemporalKind.allCases.map { kind in
    ScalarFunction(
      "\(kind.rawValue).truncate",
      .takes(.text, .oneOf(kind.sources), .map, required: 1, returns: kind.type), clock: .always,
      summary: "The first \(kind.rawValue) of the unit of time that a value is in, "
        + "with other parts where they are given.",
      examples: kind.truncationExamples
    ) { arguments, context in
      let truncation = Truncation(assembly: TemporalAssembly(kind: kind, context: context))
      return try truncation.value(arguments)
    }
  }
}

/// One call of a `.truncate()`.
private struct Truncation {
  let assembly: TemporalAssembly

  private var kind: TemporalKind { assembly.kind }
  private var function: String { "\(kind.rawValue).truncate" }

  func value(_ arguments: [Value]) throws -> Value {
    let unit = try unit(named: arguments[0].text)
    let source = arguments.count > 1 ? arguments[1].pointInTime : assembly.nowInUTC
    var fields = try fields(arguments.count > 2 ? arguments[2] : .map([:]))
    keepSubseconds(of: source, above: unit, in: &fields)
    var result = source
    if kind.hasDate { result.date = try date(of: source, unit, fields) }
    if kind.hasTime {
      result.time = try fields.time(basedOn: unit.truncated(source.time ?? .midnight))
    }
    if let zone = fields.zone { (result.zone, result.offset) = (zone, nil) }
    return try assembly.value(from: result, movedTo: nil)
  }

  private func unit(named name: String) throws(EvaluationError) -> TruncationUnit {
    guard let unit = TruncationUnit(rawValue: name), kind.hasTime || unit.isOfDate,
      kind.hasDate || !unit.isOfDate || unit == .day
    else { throw wrong("'\(name)' is no unit of a \(kind.rawValue)") }
    return unit
  }

  private func fields(_ value: Value) throws(EvaluationError) -> TemporalFields {
    guard case .map(let map) = value else { return TemporalFields(for: function) }
    let fields = try TemporalFields(map, for: kind, function)
    guard fields.sources.isEmpty else { throw wrong("the parts are numbers and a time zone") }
    return fields
  }

  private func date(of source: TemporalSource, _ unit: TruncationUnit, _ fields: TemporalFields)
    throws(EvaluationError) -> CalendarDate
  {
    guard let date = source.date, let start = unit.truncated(date) else {
      throw wrong("there is no such day")
    }
    return try fields.date(basedOn: start)
  }

  /// `{nanosecond: 2}` after a cut to milliseconds adds to them.
  private func keepSubseconds(
    of source: TemporalSource, above unit: TruncationUnit, in fields: inout TemporalFields
  ) {
    guard let time = source.time, fields[.millisecond] == nil else { return }
    if unit == .millisecond, fields.hasAny(.microsecond, .nanosecond) {
      fields[.millisecond] = time.millisecond
    } else if unit == .microsecond, fields[.microsecond] == nil, fields[.nanosecond] != nil {
      fields[.microsecond] = time.microsecond
    }
  }

  private func wrong(_ reason: String) -> EvaluationError {
    .wrongValue(operation: "\(function)()", reason: reason)
  }
}

extension TemporalKind {
  fileprivate var truncationExamples: [Example] {
    switch self {
    case .date:
      [
        Example("date.truncate('month', date('2024-03-09'))", "date('2024-03-01')"),
        Example("date.truncate('year', date('2024-03-09'), {day: 5})", "date('2024-01-05')"),
      ]
    case .time:
      [Example("time.truncate('hour', time('18:05+01:00'))", "time('18:00+01:00')")]
    case .localTime:
      [Example("localtime.truncate('minute', localtime('18:05:09'))", "localtime('18:05')")]
    case .dateTime:
      [
        Example(
          "datetime.truncate('day', datetime('2024-03-09T18:05Z'), {timezone: '+01:00'})",
          "datetime('2024-03-09T00:00+01:00')")
      ]
    case .localDateTime:
      [
        Example(
          "localdatetime.truncate('week', date('2024-03-09'))", "localdatetime('2024-03-04T00:00')")
      ]
    }
  }
}
