import GraphModel

/// Makes a temporal value of a type from fields, another value, or the statement's moment.
struct TemporalAssembly {
  let kind: TemporalKind
  let context: EvaluationContext

  /// Makes `date({year: 2024})`, `datetime({date: d, time: t, timezone: 'Europe/Stockholm'})`.
  func value(from fields: TemporalFields) throws -> Value {
    if fields.numbers.isEmpty, fields.sources.isEmpty, let zone = fields.zone {
      return try now(in: zone)
    }
    if fields.hasAny(.epochSeconds, .epochMillis) { return try epochValue(fields) }
    let dateSource = fields.sources[.date] ?? fields.sources[.datetime]
    let timeSource = fields.sources[.time] ?? fields.sources[.datetime]
    var result = TemporalSource()
    if kind.hasDate { result.date = try fields.date(basedOn: dateSource?.date) }
    if kind.hasTime { result.time = try fields.time(basedOn: timeSource?.time) }
    result.zone = timeSource?.zone
    result.offset = timeSource?.offset
    return try value(from: result, movedTo: fields.zone)
  }

  /// `date(datetime)`: what the type has of a value.
  func value(of value: Value) throws -> Value {
    try self.value(from: value.pointInTime, movedTo: nil)
  }

  /// The moment at which the statement began, as the clocks of a zone show it.
  func now(in zone: TemporalZone) throws -> Value {
    guard let moment = context.now.converted(to: zone) else {
      throw EvaluationError.unknownZone(zone.name)
    }
    return try value(of: .dateTime(moment))
  }

  var nowInUTC: TemporalSource { Value.dateTime(context.now).pointInTime }

  /// A value of parts; another zone keeps the moment where the parts had a zone, else the clock.
  func value(from source: TemporalSource, movedTo zone: TemporalZone?) throws -> Value {
    let (date, time) = (source.date ?? context.now.local.date, source.time ?? .midnight)
    switch kind {
    case .date: return .date(date)
    case .localTime: return .localTime(time)
    case .localDateTime: return .localDateTime(LocalDateTime(date: date, time: time))
    case .time: return .time(try zonedTime(time, source.offsetZone, movedTo: zone))
    case .dateTime:
      let local = LocalDateTime(date: date, time: time)
      let own = source.zone ?? zone ?? .utc
      guard let moment = ZonedDateTime(local, in: own, preferring: source.offset),
        let moved = zone == nil || source.zone == nil ? moment : moment.converted(to: zone ?? own)
      else { throw outOfRange }
      return .dateTime(moved)
    }
  }

  private func zonedTime(_ time: LocalTime, _ own: TemporalZone?, movedTo zone: TemporalZone?)
    throws -> ZonedTime
  {
    let from = try offset(of: own ?? zone ?? .utc)
    let to = try offset(of: zone ?? own ?? .utc)
    return ZonedTime(
      local: time.adding(seconds: Int64(to - from), nanoseconds: 0), offsetSeconds: to)
  }

  /// A named zone's offset is today's, for a time of day has no day.
  private func offset(of zone: TemporalZone) throws -> Int32 {
    guard let offset = zone.offset(atSecondsSinceEpoch: context.now.instant.seconds) else {
      throw EvaluationError.unknownZone(zone.name)
    }
    return offset
  }

  /// Makes `datetime({epochSeconds: 1, nanosecond: 5})`, `datetime({epochMillis: 1})`.
  private func epochValue(_ fields: TemporalFields) throws -> Value {
    let time = try TemporalFields.subsecond(of: fields).time(basedOn: .midnight)
    let millis = fields[.epochMillis] ?? 0
    let seconds = fields[.epochSeconds] ?? millis.flooredQuotient(by: 1_000)
    let nanosecond = millis.flooredRemainder(by: 1_000) * 1_000_000 + time.nanosecond
    guard nanosecond < LocalTime.nanosecondsInSecond,
      let moment = ZonedDateTime(
        secondsSinceEpoch: seconds, nanosecond: nanosecond, in: fields.zone ?? .utc)
    else { throw outOfRange }
    return try value(of: .dateTime(moment))
  }

  private var outOfRange: EvaluationError {
    .numberOutOfRange(operation: "\(kind.rawValue)()", value: "the year")
  }
}

extension TemporalFields {
  /// The parts below the second alone.
  fileprivate static func subsecond(of fields: TemporalFields) -> TemporalFields {
    var rest = TemporalFields(for: fields.function)
    for part in [Part.millisecond, .microsecond, .nanosecond] { rest[part] = fields[part] }
    return rest
  }
}
