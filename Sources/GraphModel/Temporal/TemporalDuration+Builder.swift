extension TemporalDuration {
  /// The units in which a duration is given, by the names of its parts.
  package enum Unit: String, CaseIterable, Sendable {
    case years, quarters, months, weeks, days
    case hours, minutes, seconds, milliseconds, microseconds, nanoseconds
  }

  /// Adds up a duration from parts; the fraction of a part goes on in smaller units.
  package struct Builder: Sendable {
    private var months: Int64 = 0
    private var days: Int64 = 0
    private var seconds: Int64 = 0
    private var nanoseconds: Int64 = 0

    package init() {}

    /// Adds a part; says whether the sum still fits.
    ///
    /// A fraction is below 1 and has the part's sign.
    package mutating func add(_ whole: Int64, fraction: Double, _ unit: Unit) -> Bool {
      switch unit {
      case .years: addMonths(whole, fraction, times: 12)
      case .quarters: addMonths(whole, fraction, times: 3)
      case .months: addMonths(whole, fraction, times: 1)
      case .weeks: addDays(whole, fraction, times: 7)
      case .days: addDays(whole, fraction, times: 1)
      case .hours: addSeconds(whole, fraction, times: 3_600)
      case .minutes: addSeconds(whole, fraction, times: 60)
      case .seconds: addSeconds(whole, fraction, times: 1)
      case .milliseconds: addNanoseconds(whole, fraction, times: 1_000_000)
      case .microseconds: addNanoseconds(whole, fraction, times: 1_000)
      case .nanoseconds: addNanoseconds(whole, 0, times: 1)
      }
    }

    /// Adds a part that is a number with a fraction; false where it is too large or no number.
    package mutating func add(_ amount: Double, _ unit: Unit) -> Bool {
      guard amount > -0x1p63, amount < 0x1p63 else { return false }
      let whole = amount.rounded(.towardZero)
      return add(Int64(whole), fraction: amount - whole, unit)
    }

    package var duration: TemporalDuration? {
      TemporalDuration(months: months, days: days, seconds: seconds, excess: nanoseconds)
    }
  }
}

extension TemporalDuration {
  /// A duration whose nanoseconds may be of any size and sign; nil where its seconds overflow.
  package init?(months: Int64, days: Int64, seconds: Int64, excess nanoseconds: Int64) {
    let carry = nanoseconds.flooredQuotient(by: LocalTime.nanosecondsInSecond)
    let (total, overflow) = seconds.addingReportingOverflow(carry)
    guard !overflow else { return nil }
    self.init(
      months: months, days: days, seconds: total,
      nanoseconds: Int32(nanoseconds.flooredRemainder(by: LocalTime.nanosecondsInSecond)))
  }

  /// A month's mean length in the Gregorian calendar, by which its fractions are measured.
  package static var secondsInMonth: Int64 { 2_629_746 }
}

extension TemporalDuration.Builder {
  private mutating func addMonths(_ whole: Int64, _ fraction: Double, times factor: Int64) -> Bool {
    let part = fraction * Double(factor)
    let extra = part.rounded(.towardZero)
    let rest = Self.nanoseconds(part - extra, ofSeconds: TemporalDuration.secondsInMonth)
    return Self.add(whole, times: factor, to: &months) && Self.add(Int64(extra), to: &months)
      && addDaysAndTime(rest)
  }

  private mutating func addDays(_ whole: Int64, _ fraction: Double, times factor: Int64) -> Bool {
    Self.add(whole, times: factor, to: &days)
      && addDaysAndTime(Self.nanoseconds(fraction, ofSeconds: 86_400 * factor))
  }

  private mutating func addDaysAndTime(_ length: Int64) -> Bool {
    Self.add(length / LocalTime.nanosecondsInDay, to: &days)
      && addTime(length % LocalTime.nanosecondsInDay)
  }

  private mutating func addSeconds(_ whole: Int64, _ fraction: Double, times factor: Int64) -> Bool
  {
    Self.add(whole, times: factor, to: &seconds)
      && addTime(Self.nanoseconds(fraction, ofSeconds: factor))
  }

  private mutating func addNanoseconds(_ whole: Int64, _ fraction: Double, times factor: Int64)
    -> Bool
  {
    let unitsInSecond = LocalTime.nanosecondsInSecond / factor
    let rest = whole % unitsInSecond * factor + Int64((fraction * Double(factor)).nearest)
    return Self.add(whole / unitsInSecond, to: &seconds) && addTime(rest)
  }

  private mutating func addTime(_ length: Int64) -> Bool {
    Self.add(length / LocalTime.nanosecondsInSecond, to: &seconds)
      && Self.add(length % LocalTime.nanosecondsInSecond, to: &nanoseconds)
  }

  private static func nanoseconds(_ fraction: Double, ofSeconds seconds: Int64) -> Int64 {
    Int64((fraction * Double(seconds) * 1e9).nearest)
  }

  private static func add(_ count: Int64, times factor: Int64 = 1, to sum: inout Int64) -> Bool {
    let (product, productOverflows) = count.multipliedReportingOverflow(by: factor)
    let (total, totalOverflows) = sum.addingReportingOverflow(product)
    sum = total
    return !productOverflows && !totalOverflows
  }
}

extension Double {
  /// The nearest whole number; halves go toward zero.
  fileprivate var nearest: Double {
    let size = (magnitude - 0.5).rounded(.up)
    return self < 0 ? -max(0, size) : max(0, size)
  }
}
