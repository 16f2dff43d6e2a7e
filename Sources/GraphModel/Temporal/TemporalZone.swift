import Foundation

/// What a clock is set by: an offset from UTC, or the rules of a named zone.
///
/// Only a named zone asks Foundation, whose first answer takes a while.
package enum TemporalZone: Hashable, Sendable {
  case offset(seconds: Int32)
  case named(String)

  package static let utc = TemporalZone.offset(seconds: 0)

  /// `Z`, `+01:00`, `Europe/Stockholm`; nil where no such zone is known.
  package init?(_ text: String) {
    if let seconds = ZoneOffset.parse(text) {
      self = .offset(seconds: seconds)
    } else if Self.known(text) != nil {
      self = .named(text)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .offset(let seconds): ZoneOffset.iso(seconds)
    case .named(let name): name
    }
  }

  /// Seconds east of UTC, at a moment; nil where a zone is no longer known.
  package func offset(atSecondsSinceEpoch seconds: Int64) -> Int32? {
    switch self {
    case .offset(let offset): offset
    case .named(let name):
      Self.known(name).map {
        let moment = Date(timeIntervalSince1970: Double(Self.folded(seconds)))
        return Int32($0.secondsFromGMT(for: moment))
      }
    }
  }

  /// A name of the time zone database; not the abbreviations and made-up zones Foundation knows too.
  private static func known(_ name: String) -> TimeZone? {
    if name == "UTC" || name == "GMT" { return TimeZone(secondsFromGMT: 0) }
    guard name.utf8.contains(UInt8(ascii: "/")), let zone = TimeZone(identifier: name),
      UTF8Order.areEqual(zone.identifier, name)
    else { return nil }
    return zone
  }

  /// A moment at which the rules are the same, in the years from 1600 to 2800: the calendar repeats
  /// every 400 years, and no zone is older than 1600.
  private static func folded(_ seconds: Int64) -> Int64 {
    let cycle: Int64 = 146_097 * 86_400
    let limit = 2 * cycle
    if seconds > limit { return limit - cycle + (seconds - limit) % cycle }
    return max(seconds, -11_676_096_000)
  }
}

extension ZonedDateTime {
  /// The moment at which the clocks of a zone show a time.
  ///
  /// Where they show it twice, it is the first time, or the one with the preferred offset; where
  /// they skip it, it is as much later as they skip.
  package init?(
    _ local: LocalDateTime, in zone: TemporalZone, preferring preferred: Int32? = nil
  ) {
    let seconds = local.secondsSinceEpoch
    guard let before = zone.offset(atSecondsSinceEpoch: seconds - 86_400),
      let after = zone.offset(atSecondsSinceEpoch: seconds + 86_400)
    else { return nil }
    let fitting = [before, after].filter {
      zone.offset(atSecondsSinceEpoch: seconds - Int64($0)) == $0
    }
    let offset = fitting.first { $0 == preferred } ?? fitting.first
    if let offset {
      self.init(local: local, offsetSeconds: offset, zone: zone.ifNamed)
    } else {
      self.init(
        secondsSinceEpoch: seconds - Int64(before), nanosecond: local.time.nanosecond, in: zone)
    }
  }

  /// What the clocks of a zone show at a moment.
  package init?(secondsSinceEpoch seconds: Int64, nanosecond: Int64, in zone: TemporalZone) {
    guard let offset = zone.offset(atSecondsSinceEpoch: seconds) else { return nil }
    let (local, overflow) = seconds.addingReportingOverflow(Int64(offset))
    guard !overflow, let moment = LocalDateTime(secondsSinceEpoch: local, nanosecond: nanosecond)
    else { return nil }
    self.init(local: moment, offsetSeconds: offset, zone: zone.ifNamed)
  }

  /// The same moment, as the clocks of another zone show it.
  package func converted(to zone: TemporalZone) -> ZonedDateTime? {
    ZonedDateTime(
      secondsSinceEpoch: instant.seconds, nanosecond: instant.nanoseconds, in: zone)
  }

  package var temporalZone: TemporalZone {
    zone.map { .named($0) } ?? .offset(seconds: offsetSeconds)
  }
}

extension LocalDateTime {
  /// As if the clocks were in UTC.
  package var secondsSinceEpoch: Int64 { date.daysSinceEpoch * 86_400 + time.secondOfDay }

  /// Nil where the year is out of range.
  package init?(secondsSinceEpoch seconds: Int64, nanosecond: Int64) {
    guard let date = CalendarDate(checkedDaysSinceEpoch: seconds.flooredQuotient(by: 86_400))
    else { return nil }
    let second = seconds.flooredRemainder(by: 86_400)
    self.init(
      date: date,
      time: LocalTime(nanoseconds: second * LocalTime.nanosecondsInSecond + nanosecond))
  }
}

extension TemporalZone {
  fileprivate var ifNamed: String? {
    if case .named(let name) = self { name } else { nil }
  }
}
