import GraphModel
import TestSupport
import Testing

/// Durations, and what they make of temporal values.
@Suite struct TemporalArithmeticTests {
  static let seed: UInt64 = 19_841_011

  static func durations(_ count: Int) -> [TemporalDuration] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      TemporalDuration(
        months: .random(in: -40_000...40_000, using: &random),
        days: .random(in: -900_000...900_000, using: &random),
        seconds: .random(in: -80_000_000_000...80_000_000_000, using: &random),
        nanoseconds: .random(in: 0...999_999_999, using: &random))
    }
  }

  @Test func theTextOfADurationReadsBack() {
    for duration in Self.durations(2_000) {
      #expect(TemporalDuration(iso: duration.iso) == duration, "seed \(Self.seed)")
    }
  }

  @Test func durationsAddInAnyOrder() throws {
    let durations = Self.durations(600)
    for (left, right) in zip(durations, durations.dropFirst()) {
      let sum = try #require(left.adding(right))
      #expect(right.adding(left) == sum, "seed \(Self.seed)")
      let opposite = try #require(right.negated)
      #expect(sum.adding(opposite) == left, "seed \(Self.seed)")
    }
  }

  @Test func aWholeFactorAddsAsOften() {
    for duration in Self.durations(300) {
      #expect(duration.multiplied(by: Int64(2)) == duration.adding(duration), "seed \(Self.seed)")
      #expect(duration.multiplied(by: Int64(-1)) == duration.negated, "seed \(Self.seed)")
      #expect(duration.multiplied(by: 1.0) == duration, "seed \(Self.seed)")
      #expect(duration.multiplied(by: Int64(0)) == .zero, "seed \(Self.seed)")
    }
  }

  @Test(arguments: [
    ("P1M", 0.5, "P15DT5H14M33S"), ("P1D", 0.5, "PT12H"), ("PT1S", 0.1, "PT0.1S"),
    ("PT0.000000001S", 0.5, "PT0S"), ("P1Y1M", 2.0, "P2Y2M"), ("PT1H", -0.25, "PT-15M"),
    ("PT0.29S", 0.1, "PT0.029S"),
  ])
  func fractionsGoOnInSmallerUnits(text: String, factor: Double, product: String) {
    #expect(TemporalDuration(iso: text)?.multiplied(by: factor)?.iso == product)
  }

  @Test(arguments: [
    Double.nan, .infinity, 1e300,
  ])
  func noDurationIsEndless(factor: Double) {
    #expect(TemporalDuration(iso: "P1M1DT1S")?.multiplied(by: factor) == nil)
    #expect(TemporalDuration(iso: "P1M1DT1S")?.divided(by: 1 / factor) == nil)
  }

  @Test func overflowIsRefused() {
    let most = TemporalDuration(
      months: .max, days: .max, seconds: .max, nanoseconds: 999_999_999)
    #expect(most.adding(TemporalDuration(months: 1, days: 0, seconds: 0, nanoseconds: 0)) == nil)
    #expect(most.adding(TemporalDuration(months: 0, days: 0, seconds: 0, nanoseconds: 1)) == nil)
    #expect(most.multiplied(by: Int64(2)) == nil)
    let least = TemporalDuration(months: .min, days: 0, seconds: 0, nanoseconds: 0)
    #expect(least.negated == nil)
    #expect(CalendarDate(daysSinceEpoch: 0).adding(most) == nil)
    #expect(LocalDateTime(date: .init(daysSinceEpoch: 0), time: .midnight).adding(most) == nil)
    #expect(LocalTime.midnight.adding(most).nanoseconds >= 0)
  }

  @Test(arguments: [
    ("2015-01-31T22:00", "P1MT3H", "2015-03-01T01:00"),
    ("2015-01-01T00:00", "PT-0.000000001S", "2014-12-31T23:59:59.999999999"),
    ("2015-01-01T23:59:59.9", "PT0.2S", "2015-01-02T00:00:00.1"),
  ])
  func monthsComeBeforeDaysBeforeTime(text: String, duration: String, sum: String) throws {
    let duration = try #require(TemporalDuration(iso: duration))
    #expect(LocalDateTime(iso: text)?.adding(duration)?.iso == sum)
  }

  @Test(arguments: [
    ("2017-10-28T12:00[Europe/Stockholm]", "P1D", "2017-10-29T12:00+01:00[Europe/Stockholm]"),
    ("2017-10-28T12:00[Europe/Stockholm]", "PT24H", "2017-10-29T11:00+01:00[Europe/Stockholm]"),
    (
      "2017-10-29T02:30+02:00[Europe/Stockholm]", "PT1H",
      "2017-10-29T02:30+01:00[Europe/Stockholm]"
    ),
    ("2017-03-25T02:30[Europe/Stockholm]", "P1D", "2017-03-26T03:30+02:00[Europe/Stockholm]"),
  ])
  func aDayMayHaveOtherThan24Hours(text: String, duration: String, sum: String) throws {
    let duration = try #require(TemporalDuration(iso: duration))
    #expect(ZonedDateTime(iso: text)?.adding(duration)?.iso == sum)
  }

  @Test func aTimeThatComesTwiceIsTheFirst() {
    let text = "2017-10-29T02:30"
    #expect(
      ZonedDateTime(iso: text + "[Europe/Stockholm]")?.iso == text + "+02:00[Europe/Stockholm]")
    #expect(
      ZonedDateTime(iso: text + "+01:00[Europe/Stockholm]")?.iso
        == text + "+01:00[Europe/Stockholm]")
  }

  @Test(arguments: ["+999999999-12-31T23:59:59.999999999Z", "-999999999-01-01T00:00Z"])
  func zonesMeetTheCalendarsEnds(text: String) throws {
    let moment = try #require(ZonedDateTime(iso: text))
    let zone = try #require(TemporalZone("Europe/Stockholm"))
    let isLast =
      moment.local.date == CalendarDate(daysSinceEpoch: CalendarDate.validDays.upperBound)
    #expect((moment.converted(to: zone) == nil) == isLast)
    #expect(
      moment.adding(
        TemporalDuration(
          months: 0, days: 0, seconds: isLast ? 1 : -1,
          nanoseconds: 0)) == nil)
  }
}

extension TemporalArithmeticTests {
  @Test func longDurationsThatDifferAreNotEquivalent() {
    func seconds(_ count: Int64) -> Value {
      .duration(TemporalDuration(months: 0, days: 0, seconds: count, nanoseconds: 0))
    }
    #expect(!seconds(1 << 60).isEquivalent(to: seconds((1 << 60) + 1)))
    #expect(Value.order(seconds((1 << 60) - 1), seconds(1 << 60)) < 0)
  }
}
