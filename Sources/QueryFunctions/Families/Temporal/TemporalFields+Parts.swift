import GraphModel

/// Days and times put together from parts, and from a value that lends those which are not given.
extension TemporalFields {
  /// The day, by the calendar that the parts belong to: months, weeks, quarters or days of the year.
  func date(basedOn base: CalendarDate?) throws(EvaluationError) -> CalendarDate {
    let calendars = [
      hasAny(.month, .day), hasAny(.week, .dayOfWeek), hasAny(.quarter, .dayOfQuarter),
      hasAny(.ordinalDay),
    ]
    guard calendars.filter({ $0 }).count <= 1 else {
      throw wrong("months, weeks, quarters and days of the year cannot be mixed")
    }
    let date: CalendarDate?
    if calendars[1] {
      date = try weekDate(basedOn: base)
    } else if calendars[2] {
      date = try quarterDate(basedOn: base)
    } else if calendars[3] {
      date = CalendarDate(year: try year(base?.year), ordinalDay: self[.ordinalDay] ?? 1)
    } else {
      date = try monthDate(basedOn: base)
    }
    guard let date else { throw wrong("there is no such day") }
    return date
  }

  private func monthDate(basedOn base: CalendarDate?) throws(EvaluationError) -> CalendarDate? {
    guard base != nil || self[.day] == nil || self[.month] != nil else { throw missing(.month) }
    return CalendarDate(
      year: try year(base?.year), month: self[.month] ?? base?.month ?? 1,
      day: self[.day] ?? base?.day ?? 1)
  }

  private func weekDate(basedOn base: CalendarDate?) throws(EvaluationError) -> CalendarDate? {
    guard let week = self[.week] ?? base?.week else { throw missing(.week) }
    return CalendarDate(
      weekYear: try year(base?.weekYear), week: week,
      dayOfWeek: self[.dayOfWeek] ?? base?.dayOfWeek ?? 1)
  }

  private func quarterDate(basedOn base: CalendarDate?) throws(EvaluationError) -> CalendarDate? {
    guard let quarter = self[.quarter] ?? base?.quarter else { throw missing(.quarter) }
    return CalendarDate(
      year: try year(base?.year), quarter: quarter,
      dayOfQuarter: self[.dayOfQuarter] ?? base?.dayOfQuarter ?? 1)
  }

  private func year(_ base: Int64?) throws(EvaluationError) -> Int64 {
    guard let year = self[.year] ?? base else { throw missing(.year) }
    return year
  }

  /// The time; parts that are not given are zero, and none may be missing before one that is.
  func time(basedOn base: LocalTime?) throws(EvaluationError) -> LocalTime {
    if base == nil { try requireLeadingParts() }
    let time = LocalTime(
      hour: self[.hour] ?? base?.hour ?? 0, minute: self[.minute] ?? base?.minute ?? 0,
      second: self[.second] ?? base?.second ?? 0,
      nanosecond: try nanosecond ?? base?.nanosecond ?? 0)
    guard let time else { throw wrong("there is no such time") }
    return time
  }

  private func requireLeadingParts() throws(EvaluationError) {
    if self[.minute] != nil, self[.hour] == nil { throw missing(.hour) }
    if self[.second] != nil, self[.minute] == nil { throw missing(.minute) }
    if hasAny(.millisecond, .microsecond, .nanosecond), self[.second] == nil {
      throw missing(.second)
    }
  }

  /// Of milliseconds, the microseconds in one of these, and the nanoseconds in one of those.
  private var nanosecond: Int64? {
    get throws(EvaluationError) {
      guard hasAny(.millisecond, .microsecond, .nanosecond) else { return nil }
      let largestMicro: Int64 = self[.millisecond] == nil ? 999_999 : 999
      let largestNano: Int64 = hasAny(.millisecond, .microsecond) ? 999 : 999_999_999
      let (milli, micro) = (self[.millisecond] ?? 0, self[.microsecond] ?? 0)
      let nano = self[.nanosecond] ?? 0
      guard (0...999).contains(milli), (0...largestMicro).contains(micro),
        (0...largestNano).contains(nano)
      else { throw wrong("there is no such part of a second") }
      return milli * 1_000_000 + micro * 1_000 + nano
    }
  }

  private func missing(_ part: Part) -> EvaluationError {
    wrong("'\(part.rawValue)' is missing")
  }
}
