import GraphModel
import Testing

/// Texts of temporal values: what is read, and how it is written.
@Suite struct TemporalTextTests {
  @Test(arguments: [
    ("2024-03-09", "2024-03-09"), ("20240309", "2024-03-09"), ("2024-3-1", "2024-03-01"),
    ("2024-03", "2024-03-01"), ("202403", "2024-03-01"), ("2024", "2024-01-01"),
    ("2024-W10-6", "2024-03-09"), ("2024W106", "2024-03-09"), ("2024-W10", "2024-03-04"),
    ("2024W10", "2024-03-04"), ("2024-069", "2024-03-09"), ("2024069", "2024-03-09"),
    ("2024-Q2-45", "2024-05-15"), ("2024Q245", "2024-05-15"), ("2024-Q2", "2024-04-01"),
    ("-0001-12-31", "-0001-12-31"), ("+999999999-12-31", "+999999999-12-31"),
    ("-999999999", "-999999999-01-01"), ("+12345-02-03", "+12345-02-03"),
    ("2000-02-29", "2000-02-29"), ("2009-W53-7", "2010-01-03"),
  ])
  func aDateIsReadInAnyForm(text: String, written: String) {
    #expect(CalendarDate(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "", "201", "20155", "2023-13", "2023-02-29", "1900-02-29", "2023-366", "2023-000", "2023-W54",
    "2023-W00", "2023-W10-8", "2023-Q5", "2023-Q1-91", "2024-03-09x", "2023-07-32", "2023-",
    "+9999999999", "٢٠٢٤", "2024-03-09T", "15-07-21", String(repeating: "2", count: 500),
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("18:05:09.25", "18:05:09.25"), ("180509.25", "18:05:09.25"), ("18:05", "18:05"),
    ("1805", "18:05"), ("18", "18:00"), ("9:5:7", "09:05:07"),
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
    ("18:05:09.25+0300", "18:05:09.25+03:00"), ("180509.25Z", "18:05:09.25Z"),
    ("18:05-03:30", "18:05-03:30"), ("1805-00:00", "18:05Z"), ("1805-07", "18:05-07:00"),
    ("07+18:00", "07:00+18:00"), ("12:00", "12:00Z"), ("12:00+01:02:03", "12:00+01:02:03"),
  ])
  func aTimeHasAnOffset(text: String, written: String) {
    #expect(ZonedTime(iso: text)?.iso == written)
  }

  @Test(arguments: ["12:00+18:01", "12:00+1", "12:00+01:60", "12:00 Z", "12:00ZZ"])
  func whatIsNoOffsetIsRefused(text: String) {
    #expect(ZonedTime(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-W10-6T180509.25Z", "2024-03-09T18:05:09.25Z"),
    ("2024T180509-0300", "2024-01-01T18:05:09-03:00"),
    ("2024069T07+18:00", "2024-03-09T07:00+18:00"), ("2024-03-09", "2024-03-09T00:00Z"),
    ("2024-07-09T12:00[Europe/London]", "2024-07-09T12:00+01:00[Europe/London]"),
    ("2024-07-09T12:00-04[America/New_York]", "2024-07-09T12:00-04:00[America/New_York]"),
    ("2024-03-09T12:00[UTC]", "2024-03-09T12:00Z[UTC]"),
    ("1850-03-09T12:00[Europe/Stockholm]", "1850-03-09T12:00+00:53:28[Europe/Stockholm]"),
  ])
  func aMomentHasAZone(text: String, written: String) {
    #expect(ZonedDateTime(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "2024-03-09T12:00[Europe/Atlantis]", "2024-03-09T12:00[]", "2024-03-09T12:00[Europe/London",
    "2024-03-09T12:00+05:00[Europe/London]", "2024-03-09T12:00[EST]", "2024-03-09T12:00[+01:00",
    "2024-03-09T", "T12:00",
  ])
  func whatIsNoMomentIsRefused(text: String) {
    #expect(ZonedDateTime(iso: text) == nil)
  }

  @Test func aStoredMomentIsTakenAtItsWord() {
    let text = "2024-03-09T12:00+05:00[Europe/Atlantis]"
    #expect(ZonedDateTime(storedISO: text)?.iso == text)
    #expect(ZonedDateTime(storedISO: "2024-03-09T12:00") == nil)
  }

  @Test(arguments: [
    ("P9DT8H7M", "P9DT8H7M"), ("P2M1.5D", "P2M1DT12H"), ("P0.25M", "P7DT14H37M16.5S"),
    ("PT0.25M", "PT15S"), ("P1.5W", "P10DT12H"), ("P1Y14M", "P2Y2M"), ("PT70S", "PT1M10S"),
    ("P0002-03-04T05:06:07.25", "P2Y3M4DT5H6M7.25S"), ("P00020304", "P2Y3M4D"),
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
    "P999999999999999999Y", "P0002-13-02T00:00", "P1D ",
  ])
  func whatIsNoDurationIsRefused(text: String) {
    #expect(TemporalDuration(iso: text) == nil)
  }
}
