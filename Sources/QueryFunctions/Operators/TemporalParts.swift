package import GraphModel

/// The parts of temporal values by name: `.year`, `.epochSeconds`, `.minutesOfHour`.
///
/// Nil for a part that a type does not have.
package enum TemporalParts {
  static func of(_ date: CalendarDate, _ name: String) -> Value? {
    part(ofDates: name).map { .integer($0(date)) }
  }

  /// What gives a part of dates.
  package static func part(ofDates name: String) -> ((CalendarDate) -> Int64)? {
    switch name {
    case "year": { $0.year }
    case "quarter": { $0.quarter }
    case "month": { $0.month }
    case "week": { $0.week }
    case "weekYear": { $0.weekYear }
    case "day": { $0.day }
    case "ordinalDay": { $0.ordinalDay }
    case "weekDay", "dayOfWeek": { $0.dayOfWeek }
    case "dayOfQuarter": { $0.dayOfQuarter }
    default: nil
    }
  }

  static func of(_ time: LocalTime, _ name: String) -> Value? {
    let part: Int64? =
      switch name {
      case "hour": time.hour
      case "minute": time.minute
      case "second": time.second
      case "millisecond": time.millisecond
      case "microsecond": time.microsecond
      case "nanosecond": time.nanosecond
      default: nil
      }
    return part.map { .integer($0) }
  }

  static func of(_ time: ZonedTime, _ name: String) -> Value? {
    of(.offset(seconds: time.offsetSeconds), time.offsetSeconds, name) ?? of(time.local, name)
  }

  static func of(_ moment: LocalDateTime, _ name: String) -> Value? {
    of(moment.date, name) ?? of(moment.time, name)
  }

  static func of(_ moment: ZonedDateTime, _ name: String) -> Value? {
    switch name {
    case "epochSeconds": .integer(moment.instant.seconds)
    case "epochMillis":
      .integer(moment.instant.seconds * 1_000 + moment.instant.nanoseconds / 1_000_000)
    default:
      of(moment.temporalZone, moment.offsetSeconds, name) ?? of(moment.local, name)
    }
  }

  private static func of(_ zone: TemporalZone, _ offset: Int32, _ name: String) -> Value? {
    switch name {
    case "timezone": .text(zone.name)
    case "offset": .text(ZoneOffset.iso(offset))
    case "offsetMinutes": .integer(Int64(offset / 60))
    case "offsetSeconds": .integer(Int64(offset))
    default: nil
    }
  }

  static func of(_ duration: TemporalDuration, _ name: String) throws(EvaluationError) -> Value? {
    if let part = wholePart(of: duration, name) { return .integer(part) }
    guard let unitsInSecond = subsecondUnits[name] else { return nil }
    let (product, productOverflow) =
      duration.seconds.multipliedReportingOverflow(by: unitsInSecond)
    let rest = Int64(duration.nanoseconds) / (1_000_000_000 / unitsInSecond)
    let (sum, sumOverflow) = product.addingReportingOverflow(rest)
    guard !productOverflow, !sumOverflow else { throw .integerOverflow }
    return .integer(sum)
  }

  private static let subsecondUnits: [String: Int64] = [
    "milliseconds": 1_000, "microseconds": 1_000_000, "nanoseconds": 1_000_000_000,
  ]

  private static func wholePart(of duration: TemporalDuration, _ name: String) -> Int64? {
    switch name {
    case "years": duration.months / 12
    case "quarters": duration.months / 3
    case "months": duration.months
    case "weeks": duration.days / 7
    case "days": duration.days
    case "hours": duration.seconds / 3_600
    case "minutes": duration.seconds / 60
    case "seconds": duration.seconds
    case "quartersOfYear": duration.months / 3 % 4
    case "monthsOfQuarter": duration.months % 3
    case "monthsOfYear": duration.months % 12
    case "daysOfWeek": duration.days % 7
    case "minutesOfHour": duration.seconds / 60 % 60
    case "secondsOfMinute": duration.seconds % 60
    case "millisecondsOfSecond": Int64(duration.nanoseconds) / 1_000_000
    case "microsecondsOfSecond": Int64(duration.nanoseconds) / 1_000
    case "nanosecondsOfSecond": Int64(duration.nanoseconds)
    default: nil
    }
  }
}
