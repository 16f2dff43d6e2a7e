import GraphModel
import QueryFunctions
import Testing

/// Temporal values put together, cut down and measured.
@Suite struct TemporalFunctionTests {
  @Test(arguments: [
    ("date({year: 2020, month: 2})", "2020-02-01"),
    ("date({year: 2020, week: 53, dayOfWeek: 7})", "2021-01-03"),
    ("date({year: 2020, quarter: 2, dayOfQuarter: 3})", "2020-04-03"),
    ("date({year: 2020, ordinalDay: 366})", "2020-12-31"),
    ("date({date: date('2020-02-29'), year: 2024})", "2024-02-29"),
    ("date({date: date('2021-01-03'), week: 1})", "2020-01-05"),
    ("date({date: datetime('2020-05-06T23:00-10:00'), day: 1})", "2020-05-01"),
    ("date({timezone: 'Pacific/Kiritimati'})", "2024-03-01"), ("date()", "2024-02-29"),
    (
      "localtime({hour: 1, minute: 2, second: 3, millisecond: 4, microsecond: 5, nanosecond: 6})",
      "01:02:03.004005006"
    ),
    ("localtime({time: time('06:07:08.5+01:00'), second: 0})", "06:07:00.5"),
    ("localtime()", "14:30:00.000000001"), ("localtime(datetime('2020-01-01T05:06Z'))", "05:06"),
    ("time({time: time('12:00+01:00'), timezone: '-01:00'})", "10:00-01:00"),
    ("time({time: localtime('12:00'), timezone: '-01:00'})", "12:00-01:00"),
    ("time({hour: 12, timezone: 'Europe/Stockholm'})", "12:00+01:00"),
    ("time(datetime('2020-07-01T12:00[Europe/Stockholm]'))", "12:00+02:00"),
    ("localdatetime({date: date('2020-01-02'), time: localtime('03:04')})", "2020-01-02T03:04"),
    ("localdatetime({datetime: datetime('2020-01-02T03:04Z'), hour: 9})", "2020-01-02T09:04"),
    ("datetime({year: 2020, hour: 5})", "2020-01-01T05:00Z"),
    (
      "datetime({datetime: datetime('2020-01-02T03:04+01:00'), timezone: 'Z'})", "2020-01-02T02:04Z"
    ),
    (
      "datetime({date: date('2020-07-01'), timezone: 'Europe/Stockholm'})",
      "2020-07-01T00:00+02:00[Europe/Stockholm]"
    ),
    (
      "datetime({date: date('2020-01-01'), time: datetime('2020-07-01T12:00[Europe/Stockholm]')})",
      "2020-01-01T12:00+01:00[Europe/Stockholm]"
    ),
    ("datetime({epochMillis: -1})", "1969-12-31T23:59:59.999Z"),
    ("datetime({epochSeconds: 1, nanosecond: 5})", "1970-01-01T00:00:01.000000005Z"),
    ("datetime(date('2020-01-01'))", "2020-01-01T00:00Z"),
    (
      "datetime.statement('America/New_York')",
      "2024-02-29T09:30:00.000000001-05:00[America/New_York]"
    ),
    ("datetime.fromepoch(0, -1)", "1969-12-31T23:59:59.999999999Z"),
    ("duration({minutes: 1.5, seconds: -30.25})", "PT59.75S"),
    ("duration({months: 0.5})", "P15DT5H14M33S"), ("duration({quarters: 1.5})", "P4M15DT5H14M33S"),
    ("duration({seconds: -60, milliseconds: -1})", "PT-1M-0.001S"),
    ("duration({days: 1, milliseconds: -1})", "P1DT-0.001S"),
  ])
  func valuesArePutTogether(expression: String, text: String) throws {
    #expect(ValueText.plain(try TinyExpression.value(expression)) == text)
  }

  @Test(arguments: [
    "date({})", "date({month: 2})", "date({year: 2020, day: 2})", "date({year: 2021, week: 53})",
    "date({year: 2021, month: 2, day: 29})", "date({year: 2020, month: 1, week: 1})",
    "date({year: 1000000000})", "date({year: 2020, hour: 1})", "date({yaer: 2020})",
    "date({year: 2020.0})", "date({date: localtime('12:00')})", "localtime({minute: 1})",
    "localtime({hour: 24})", "localtime({hour: 1, minute: 1, second: 1, nanosecond: 1000000000})",
    "localtime({hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000})",
    "time({hour: 1, timezone: 'Mars/Phobos'})", "time({hour: 1, timezone: 1})",
    "date('2015-13-01')", "datetime('yesterday')", "duration('1 day')", "duration({fortnights: 1})",
    "date.truncate('hour', date('2020-01-01'))", "date.truncate('moon', date('2020-01-01'))",
    "localtime.truncate('month', localtime('12:00'))",
    "date.truncate('day', date('2020-01-01'), {date: date('2020-01-01')})",
  ])
  func whatIsNoSuchValueIsRefused(expression: String) {
    expect(expression, isRefusedAs: "ArgumentError.InvalidArgumentValue")
  }

  @Test(arguments: [
    "date(localtime('12:00'))", "localtime(date('2020-01-01'))", "date(duration('P1D'))",
    "duration.between(date('2020-01-01'), duration('P1D'))", "duration({days: 'many'})",
    "time.truncate('hour', date('2020-01-01'))",
  ])
  func valuesOfOtherTypesAreRefused(expression: String) {
    expect(expression, isRefusedAs: "TypeError.InvalidArgumentValue")
  }

  @Test(arguments: [
    ("date.truncate('millennium', date('2023-04-05'))", "2000-01-01"),
    ("date.truncate('century', date('-0001-10-11'))", "-0100-01-01"),
    ("date.truncate('weekYear', date('2021-01-02'))", "2019-12-30"),
    ("date.truncate('quarter', date('2021-06-30'), {day: 4})", "2021-04-04"),
    ("date.truncate('week', date('2021-01-02'), {dayOfWeek: 7})", "2021-01-03"),
    (
      "localtime.truncate('millisecond', localtime('06:07:08.123987456'), {nanosecond: 2})",
      "06:07:08.123000002"
    ),
    ("localtime.truncate('day', localtime('06:07'))", "00:00"),
    ("time.truncate('hour', time('06:07-01:00'), {timezone: '+01:00'})", "06:00+01:00"),
    (
      "datetime.truncate('month', date('2023-04-05'), {timezone: 'Europe/Stockholm'})",
      "2023-04-01T00:00+02:00[Europe/Stockholm]"
    ),
    ("datetime.truncate('day')", "2024-02-29T00:00Z"),
  ])
  func valuesAreCutDown(expression: String, text: String) throws {
    #expect(ValueText.plain(try TinyExpression.value(expression)) == text)
  }

  @Test(arguments: [
    (
      "between", "date('1999-12-31')", "localdatetime('2001-05-06T07:08:09.25')",
      "P1Y4M6DT7H8M9.25S"
    ),
    (
      "between", "localdatetime('2024-03-09T18:05:09.25')", "date('2024-02-11')",
      "P-27DT-18H-5M-9.25S"
    ),
    ("between", "date('2015-01-31')", "date('2015-03-01')", "P1M1D"),
    ("between", "localtime('09:45')", "localtime('08:00')", "PT-1H-45M"),
    (
      "between", "datetime('2017-10-29T00:00[Europe/Stockholm]')",
      "datetime('2017-10-30T00:00[Europe/Stockholm]')", "P1D"
    ),
    (
      "inSeconds", "datetime('2017-10-29T00:00[Europe/Stockholm]')",
      "datetime('2017-10-30T00:00[Europe/Stockholm]')", "PT25H"
    ),
    ("inMonths", "date('2015-03-31')", "date('2015-02-28')", "P-1M"),
    ("inMonths", "date('2015-03-15')", "date('2015-02-16')", "PT0S"),
    ("inDays", "datetime('2015-01-01T23:00-05:00')", "datetime('2015-01-03T04:00Z')", "P1D"),
    ("inSeconds", "time('12:00+01:00')", "localtime('12:00')", "PT0S"),
    ("inSeconds", "date('-999999999-01-01')", "date('+999999999-12-31')", "PT17531639991192H"),
  ])
  func timeBetweenIsMeasured(function: String, start: String, end: String, text: String) throws {
    let value = try TinyExpression.value("duration.\(function)(\(start), \(end))")
    #expect(ValueText.plain(value) == text)
  }

  @Test func whatIsBetweenLeadsFromOneToTheOther() throws {
    let seed: UInt64 = 1_984
    let numbers = SeededNumbers(seed: seed)
    func moment() throws -> LocalDateTime {
      let days = Int64(numbers.next() % 800_000) - 400_000
      let nanoseconds = Int64(numbers.next() % 86_400_000_000_000)
      return LocalDateTime(
        date: try #require(CalendarDate(checkedDaysSinceEpoch: days)),
        time: try #require(LocalTime(checkedNanoseconds: nanoseconds)))
    }
    let between = try #require(FunctionCatalog.scalar(named: "duration.between"))
    for _ in 0..<2_000 {
      let (start, end) = (Value.localDateTime(try moment()), Value.localDateTime(try moment()))
      let duration = try between([start, end], in: .forTests())
      let sum = try Operators.add(start, duration, in: .forTests())
      #expect(sum.isEquivalent(to: end), "\(start) + \(duration), seed \(seed)")
    }
  }
}
