import GraphModel
import TestSupport
import Testing

/// Dates to and from the parts of calendars.
@Suite struct TemporalCalendarTests {
  static let seed: UInt64 = 20_240_229

  /// Days over two million years, and some at the calendar's ends.
  static var days: [Int64] {
    var random = SeededGenerator(seed: seed)
    let far = (0..<3_000).map { _ in Int64.random(in: -365_242_500...365_242_500, using: &random) }
    let near = Array(-800...800 as ClosedRange<Int64>)
    return far + near + [CalendarDate.validDays.lowerBound, CalendarDate.validDays.upperBound]
  }

  @Test func everyPartLeadsBackToItsDay() throws {
    for day in Self.days {
      let date = try #require(CalendarDate(checkedDaysSinceEpoch: day))
      let comment: Comment = "day \(day), seed \(Self.seed)"
      let (year, month, dayOfMonth) = date.yearMonthDay
      #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == date, comment)
      #expect(CalendarDate(year: year, ordinalDay: date.ordinalDay) == date, comment)
      #expect(
        CalendarDate(year: year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter) == date,
        comment)
      if CalendarDate.validYears.contains(date.weekYear) {
        let byWeek = CalendarDate(
          weekYear: date.weekYear, week: date.week, dayOfWeek: date.dayOfWeek)
        #expect(byWeek == date, comment)
      }
      #expect(CalendarDate(iso: date.iso) == date, comment)
    }
  }

  @Test func aDayFollowsTheOther() throws {
    var date = try #require(CalendarDate(iso: "1899-12-31"))
    for _ in 0..<80_000 {
      let next = try #require(date.adding(days: 1))
      let isNewMonth = date.day == CalendarDate.dayCount(ofMonth: date.month, year: date.year)
      #expect(next.day == (isNewMonth ? 1 : date.day + 1))
      #expect(next.month == (isNewMonth ? date.month % 12 + 1 : date.month))
      #expect(next.dayOfWeek == date.dayOfWeek % 7 + 1)
      date = next
    }
  }

  @Test(arguments: [
    ("1970-01-01", 4, 1, 1970, 1), ("2000-01-01", 6, 52, 1999, 1), ("2010-01-03", 7, 53, 2009, 3),
    ("2016-12-31", 6, 52, 2016, 366), ("1912-12-31", 2, 1, 1913, 366),
    ("0000-01-01", 6, 52, -1, 1), ("-0004-12-31", 2, 1, -3, 366),
  ])
  func weeksBelongToTheYearOfTheirThursday(
    text: String, dayOfWeek: Int64, week: Int64, weekYear: Int64, ordinalDay: Int64
  ) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.dayOfWeek == dayOfWeek)
    #expect(date.week == week)
    #expect(date.weekYear == weekYear)
    #expect(date.ordinalDay == ordinalDay)
  }

  @Test(arguments: [
    ("2015-01-31", 1, "2015-02-28"), ("2016-01-31", 1, "2016-02-29"),
    (
      "2015-03-31", -1,
      "2015-02-28"
    ), ("2024-03-09", -7, "2023-08-09"), ("2024-03-09", 1_200, "2124-03-09"),
  ])
  func monthsAreAddedUpToTheMonthsEnd(text: String, months: Int64, sum: String) {
    #expect(CalendarDate(iso: text)?.adding(months: months)?.iso == sum)
  }

  @Test(arguments: [Int64.max, Int64.min, 24_000_000_000])
  func sumsOutOfRangeAreRefused(count: Int64) {
    let date = CalendarDate(daysSinceEpoch: 0)
    #expect(date.adding(months: count) == nil)
    #expect(date.adding(days: count.signum() * 400_000_000_000) == nil)
  }
}
