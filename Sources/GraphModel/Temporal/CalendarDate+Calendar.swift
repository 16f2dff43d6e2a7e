/// The calendar's own maths: days since 1970-01-01 to and from years, months, weeks, quarters.
///
/// All initialisers check their ranges; years run from -999,999,999 to 999,999,999.
extension CalendarDate {
  package static let validYears: ClosedRange<Int64> = -999_999_999...999_999_999

  /// The days of the years in ``validYears``.
  package static let validDays: ClosedRange<Int64> = -365_243_219_162...365_241_780_471

  /// A day that may come from outside: nil where its year is out of range.
  package init?(checkedDaysSinceEpoch days: Int64) {
    guard Self.validDays.contains(days) else { return nil }
    self.init(daysSinceEpoch: days)
  }

  package init?(year: Int64, month: Int64, day: Int64) {
    guard Self.validYears.contains(year), (1...12).contains(month),
      day >= 1, day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(daysSinceEpoch: Self.days(year: year, month: month, day: day))
  }

  /// As in `2024-069`.
  package init?(year: Int64, ordinalDay: Int64) {
    guard Self.validYears.contains(year), ordinalDay >= 1,
      ordinalDay <= (Self.isLeap(year) ? 366 : 365)
    else { return nil }
    self.init(daysSinceEpoch: Self.days(year: year, month: 1, day: 1) + ordinalDay - 1)
  }

  /// As in `2024-W10-6`: weeks begin on Monday, the first one has the year's first Thursday.
  package init?(weekYear: Int64, week: Int64, dayOfWeek: Int64) {
    guard Self.validYears.contains(weekYear), (1...7).contains(dayOfWeek), week >= 1,
      week <= Self.weekCount(ofYear: weekYear)
    else { return nil }
    let start = Self.firstWeekStart(ofYear: weekYear)
    self.init(checkedDaysSinceEpoch: start + (week - 1) * 7 + dayOfWeek - 1)
  }

  /// As in `2024-Q2-45`.
  package init?(year: Int64, quarter: Int64, dayOfQuarter: Int64) {
    guard (1...4).contains(quarter), (1...92).contains(dayOfQuarter),
      let start = CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    else { return nil }
    let date = CalendarDate(daysSinceEpoch: start.daysSinceEpoch + dayOfQuarter - 1)
    guard date.quarter == quarter else { return nil }
    self = date
  }
}

extension CalendarDate {
  package var year: Int64 { yearMonthDay.year }
  package var month: Int64 { yearMonthDay.month }
  package var day: Int64 { yearMonthDay.day }
  package var quarter: Int64 { (month - 1) / 3 + 1 }

  /// From 1, Monday, to 7.
  package var dayOfWeek: Int64 { Self.dayOfWeek(daysSinceEpoch) }

  package var ordinalDay: Int64 {
    daysSinceEpoch - Self.days(year: year, month: 1, day: 1) + 1
  }

  package var dayOfQuarter: Int64 {
    daysSinceEpoch - Self.days(year: year, month: quarter * 3 - 2, day: 1) + 1
  }

  /// The year that the day's week belongs to.
  package var weekYear: Int64 {
    CalendarDate(daysSinceEpoch: daysSinceEpoch + 4 - dayOfWeek).year
  }

  package var week: Int64 {
    (daysSinceEpoch - Self.firstWeekStart(ofYear: weekYear)) / 7 + 1
  }

  package var yearMonthDay: (year: Int64, month: Int64, day: Int64) {
    let (cycle, dayOfCycle) = daysFromMarch(daysSinceEpoch)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
  }

  package static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func dayCount(ofMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func weekCount(ofYear year: Int64) -> Int64 {
    (firstWeekStart(ofYear: year + 1) - firstWeekStart(ofYear: year)) / 7
  }
}

extension CalendarDate {
  /// The day so many months later, at the month's end where the month is too short.
  package func adding(months: Int64) -> CalendarDate? {
    let (year, month, day) = yearMonthDay
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let newYear = total.flooredQuotient(by: 12)
    let newMonth = total - newYear * 12 + 1
    guard Self.validYears.contains(newYear) else { return nil }
    let newDay = min(day, Self.dayCount(ofMonth: newMonth, year: newYear))
    return CalendarDate(year: newYear, month: newMonth, day: newDay)
  }

  package func adding(days: Int64) -> CalendarDate? {
    let (total, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(checkedDaysSinceEpoch: total)
  }
}

extension CalendarDate {
  /// Years are counted from March, so that a leap day is a year's last.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let cycle = yearFromMarch.flooredQuotient(by: 400)
    let yearOfCycle = yearFromMarch - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * daysInCycle + dayOfCycle - daysToEpoch
  }

  private func daysFromMarch(_ days: Int64) -> (cycle: Int64, dayOfCycle: Int64) {
    let shifted = days + Self.daysToEpoch
    let cycle = shifted.flooredQuotient(by: Self.daysInCycle)
    return (cycle, shifted - cycle * Self.daysInCycle)
  }

  private static func firstWeekStart(ofYear year: Int64) -> Int64 {
    let fourth = days(year: year, month: 1, day: 4)
    return fourth - dayOfWeek(fourth) + 1
  }

  private static func dayOfWeek(_ days: Int64) -> Int64 {
    (days + 3).flooredRemainder(by: 7) + 1
  }

  /// In 400 years.
  private static var daysInCycle: Int64 { 146_097 }

  /// From 0000-03-01 to 1970-01-01.
  private static var daysToEpoch: Int64 { 719_468 }
}

extension Int64 {
  /// The quotient rounded down; the divisor is positive.
  package func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The rest to the quotient rounded down: never negative.
  package func flooredRemainder(by divisor: Int64) -> Int64 {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
