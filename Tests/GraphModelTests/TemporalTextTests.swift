import GraphModel
import Testing

/// Texts of temporal values: what is read, and how it is written.
@Suite struct TemporalTextTests {
  @Test(arguments: [
    ("2015-07-21", "2015-07-21"), ("20150721", "2015-07-21"), ("2015-7-1", "2015-07-01"),
    ("2015-07", "2015-07-01"), ("201507", "2015-07-01"), ("2015", "2015-01-01"),
    ("2015-W30-2", "2015-07-21"), ("2015W302", "2015-07-21"), ("2015-W30", "2015-07-20"),
    ("2015W30", "2015-07-20"), ("2015-202", "2015-07-21"), ("2015202", "2015-07-21"),
    ("2015-Q2-60", "2015-05-30"), ("2015Q260", "2015-05-30"), ("2015-Q2", "2015-04-01"),
    ("-0001-12-31", "-0001-12-31"), ("+999999999-12-31", "+999999999-12-31"),
    ("-999999999", "-999999999-01-01"), ("+12345-02-03", "+12345-02-03"),
    ("2000-02-29", "2000-02-29"), ("2009-W53-7", "2010-01-03"),
  ])
  func aDateIsReadInAnyForm(text: String, written: String) {
    #expect(CalendarDate(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "", "201", "20155", "2015-13", "2015-02-29", "1900-02-29", "2015-366", "2015-000", "2015-W54",
    "2015-W00", "2015-W10-8", "2015-Q5", "2015-Q1-91", "2015-07-21x", "2015-07-32", "2015-",
    "+9999999999", "٢٠١٥", "2015-07-21T", "15-07-21", String(repeating: "2", count: 500),
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("21:40:32.142", "21:40:32.142"), ("214032.142", "21:40:32.142"), ("21:40", "21:40"),
    ("2140", "21:40"), ("21", "21:00"), ("9:5:7", "09:05:07"),
    (
      "00:00:00,000000001",
      "00:00:00.000000001"
    ), ("23:59:59.999999999", "23:59:59.999999999"), ("12:00:00.50", "12:00:00.5"),
  ])
  func aTimeIsReadInAnyForm(text: String, written: String) {
    #expect(LocalTime(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "", "24:00", "12:60", "12:30:60", "123", "12345", "12:30:15.", "12:30.5", "12:30:15.1234567890",
    "12:", "-1:00", "12:30Z",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(LocalTime(iso: text) == nil)
  }

  @Test(arguments: [
    ("21:40:32.142+0100", "21:40:32.142+01:00"), ("214032.142Z", "21:40:32.142Z"),
    ("21:40-01:30", "21:40-01:30"), ("2140-00:00", "21:40Z"), ("2140-02", "21:40-02:00"),
    ("22+18:00", "22:00+18:00"), ("12:00", "12:00Z"), ("12:00+02:05:59", "12:00+02:05:59"),
  ])
  func aTimeHasAnOffset(text: String, written: String) {
    #expect(ZonedTime(iso: text)?.iso == written)
  }

  @Test(arguments: ["12:00+18:01", "12:00+1", "12:00+01:60", "12:00 Z", "12:00ZZ"])
  func whatIsNoOffsetIsRefused(text: String) {
    #expect(ZonedTime(iso: text) == nil)
  }

  @Test(arguments: [
    ("2015-W30-2T214032.142Z", "2015-07-21T21:40:32.142Z"),
    ("2015T214032-0100", "2015-01-01T21:40:32-01:00"),
    ("2015202T21+18:00", "2015-07-21T21:00+18:00"), ("2015-07-21", "2015-07-21T00:00Z"),
    ("2015-07-21T12:00[Europe/London]", "2015-07-21T12:00+01:00[Europe/London]"),
    ("2015-07-21T12:00-04[America/New_York]", "2015-07-21T12:00-04:00[America/New_York]"),
    ("2015-07-21T12:00[UTC]", "2015-07-21T12:00Z[UTC]"),
    ("1850-07-21T12:00[Europe/Stockholm]", "1850-07-21T12:00+00:53:28[Europe/Stockholm]"),
  ])
  func aMomentHasAZone(text: String, written: String) {
    #expect(ZonedDateTime(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "2015-07-21T12:00[Europe/Atlantis]", "2015-07-21T12:00[]", "2015-07-21T12:00[Europe/London",
    "2015-07-21T12:00+05:00[Europe/London]", "2015-07-21T12:00[EST]", "2015-07-21T12:00[+01:00",
    "2015-07-21T", "T12:00",
  ])
  func whatIsNoMomentIsRefused(text: String) {
    #expect(ZonedDateTime(iso: text) == nil)
  }

  @Test func aStoredMomentIsTakenAtItsWord() {
    let text = "2015-07-21T12:00+05:00[Europe/Atlantis]"
    #expect(ZonedDateTime(storedISO: text)?.iso == text)
    #expect(ZonedDateTime(storedISO: "2015-07-21T12:00") == nil)
  }

  @Test(arguments: [
    ("P14DT16H12M", "P14DT16H12M"), ("P5M1.5D", "P5M1DT12H"), ("P0.75M", "P22DT19H51M49.5S"),
    ("PT0.75M", "PT45S"), ("P2.5W", "P17DT12H"), ("P1Y14M", "P2Y2M"), ("PT70S", "PT1M10S"),
    ("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"), ("P20120202", "P2012Y2M2D"),
    ("PT-0.5S", "PT-0.5S"), ("-PT1.5S", "PT-1.5S"), ("P0D", "PT0S"), ("PT1M-0.5S", "PT59.5S"),
    ("P-1Y2M", "P-10M"), ("PT0.000000001S", "PT0.000000001S"), ("-P1D", "P-1D"),
    ("P0.1D", "PT2H24M"), ("PT9223372036854775.807S", "PT2562047788015H12M55.807S"),
  ])
  func aDurationIsReadInAnyForm(text: String, written: String) {
    #expect(TemporalDuration(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "", "P", "PT", "P1", "P1DT", "1D", "P1D1Y", "P1Y1Y", "PT1D", "P1H", "P1.D",
    "P9999999999999999999D",
    "P999999999999999999Y", "P2012-13-02T00:00", "P1D ",
  ])
  func whatIsNoDurationIsRefused(text: String) {
    #expect(TemporalDuration(iso: text) == nil)
  }
}
