import GraphModel

/// The time from one temporal value to another, of whatever types.
///
/// What one of them lacks it takes from the other: its day, its zone. Where both have no day, they
/// are times of the same day; a day without a time is its midnight.
struct TemporalSpan {
  private let start: ZonedDateTime
  private let end: ZonedDateTime

  init(from: TemporalSource, to: TemporalSource) throws(EvaluationError) {
    guard let first = Self.moment(from, completedBy: to),
      let last = Self.moment(to, completedBy: from),
      let aligned = last.converted(to: first.temporalZone)
    else { throw .numberOutOfRange(operation: "duration", value: "the year") }
    self.start = first
    self.end = aligned
  }

  /// Whole months, then whole days, then the rest.
  func whole() throws(EvaluationError) -> TemporalDuration {
    let months = wholeMonths
    let days = try shifted(months: months).wholeDays
    let rest = try shifted(months: months, days: days).seconds()
    return TemporalDuration(
      months: months, days: days, seconds: rest.seconds, nanoseconds: rest.nanoseconds)
  }

  func months() -> TemporalDuration {
    TemporalDuration(months: wholeMonths, days: 0, seconds: 0, nanoseconds: 0)
  }

  func days() -> TemporalDuration {
    TemporalDuration(months: 0, days: wholeDays, seconds: 0, nanoseconds: 0)
  }

  func seconds() throws(EvaluationError) -> TemporalDuration {
    let (from, to) = (start.instant, end.instant)
    let duration = TemporalDuration(
      months: 0, days: 0, seconds: to.seconds - from.seconds,
      excess: to.nanoseconds - from.nanoseconds)
    guard let duration else { throw .integerOverflow }
    return duration
  }
}

extension TemporalSpan {
  private init(start: ZonedDateTime, end: ZonedDateTime) {
    self.start = start
    self.end = end
  }

  private static func moment(_ source: TemporalSource, completedBy other: TemporalSource)
    -> ZonedDateTime?
  {
    let day = source.date ?? other.date ?? CalendarDate(daysSinceEpoch: 0)
    let local = LocalDateTime(date: day, time: source.time ?? .midnight)
    return ZonedDateTime(
      local, in: source.zone ?? other.zone ?? .utc, preferring: source.offset ?? other.offset)
  }

  private func shifted(months: Int64, days: Int64 = 0) throws(EvaluationError) -> TemporalSpan {
    let shift = TemporalDuration(months: months, days: days, seconds: 0, nanoseconds: 0)
    guard let moment = start.adding(shift) else { throw .integerOverflow }
    return TemporalSpan(start: moment, end: end)
  }

  /// The last day that the whole days from the start lead to.
  private var lastDay: CalendarDate {
    let (from, to) = (start.local, end.local)
    if to.date > from.date, to.time < from.time {
      return CalendarDate(daysSinceEpoch: to.date.daysSinceEpoch - 1)
    }
    if to.date < from.date, to.time > from.time {
      return CalendarDate(daysSinceEpoch: to.date.daysSinceEpoch + 1)
    }
    return to.date
  }

  private var wholeDays: Int64 {
    lastDay.daysSinceEpoch - start.local.date.daysSinceEpoch
  }

  private var wholeMonths: Int64 {
    let (from, to) = (start.local.date.yearMonthDay, lastDay.yearMonthDay)
    let months = (to.year - from.year) * 12 + to.month - from.month
    if months > 0, to.day < from.day { return months - 1 }
    if months < 0, to.day > from.day { return months + 1 }
    return months
  }
}
