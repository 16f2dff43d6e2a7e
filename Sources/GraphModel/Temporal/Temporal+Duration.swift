/// Temporal values and durations added: months first, then days, then time. Nil where the sum is out
/// of range.
extension CalendarDate {
  /// Whole days in the duration's time count, the rest of it does not.
  package func adding(_ duration: TemporalDuration) -> CalendarDate? {
    adding(months: duration.months)?
      .adding(days: duration.days)?
      .adding(days: duration.wholeSeconds / 86_400)
  }
}

extension LocalTime {
  /// Round the clock; months and days do not count.
  package func adding(_ duration: TemporalDuration) -> LocalTime {
    adding(seconds: duration.seconds, nanoseconds: Int64(duration.nanoseconds))
  }
}

extension ZonedTime {
  package func adding(_ duration: TemporalDuration) -> ZonedTime {
    ZonedTime(local: local.adding(duration), offsetSeconds: offsetSeconds)
  }
}

extension LocalDateTime {
  package func adding(_ duration: TemporalDuration) -> LocalDateTime? {
    guard let date = date.adding(months: duration.months)?.adding(days: duration.days) else {
      return nil
    }
    let moment = LocalDateTime(date: date, time: time)
    guard let (seconds, nanosecond) = duration.time(after: moment.secondsSinceEpoch, moment.time)
    else { return nil }
    return LocalDateTime(secondsSinceEpoch: seconds, nanosecond: nanosecond)
  }
}

extension ZonedDateTime {
  /// Months and days move the clock's hands, time moves the moment: a day may have 25 hours.
  package func adding(_ duration: TemporalDuration) -> ZonedDateTime? {
    guard let date = local.date.adding(months: duration.months)?.adding(days: duration.days),
      let moment = ZonedDateTime(
        LocalDateTime(date: date, time: local.time), in: temporalZone, preferring: offsetSeconds),
      let (seconds, nanosecond) = duration.time(after: moment.instant.seconds, moment.local.time)
    else { return nil }
    return ZonedDateTime(secondsSinceEpoch: seconds, nanosecond: nanosecond, in: temporalZone)
  }
}

extension TemporalDuration {
  package static let zero = TemporalDuration(months: 0, days: 0, seconds: 0, nanoseconds: 0)

  /// The whole seconds, rounded toward zero.
  package var wholeSeconds: Int64 { seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds }

  package var negated: TemporalDuration? {
    guard months != .min, days != .min, seconds != .min else { return nil }
    return TemporalDuration(
      months: -months, days: -days, seconds: -seconds, excess: -Int64(nanoseconds))
  }

  package func adding(_ other: TemporalDuration) -> TemporalDuration? {
    let (months, monthsOverflow) = months.addingReportingOverflow(other.months)
    let (days, daysOverflow) = days.addingReportingOverflow(other.days)
    let (seconds, secondsOverflow) = seconds.addingReportingOverflow(other.seconds)
    guard !monthsOverflow, !daysOverflow, !secondsOverflow else { return nil }
    return TemporalDuration(
      months: months, days: days, seconds: seconds,
      excess: Int64(nanoseconds) + Int64(other.nanoseconds))
  }

  package func multiplied(by factor: Int64) -> TemporalDuration? {
    let (months, monthsOverflow) = months.multipliedReportingOverflow(by: factor)
    let (days, daysOverflow) = days.multipliedReportingOverflow(by: factor)
    let (seconds, secondsOverflow) = seconds.multipliedReportingOverflow(by: factor)
    guard !monthsOverflow, !daysOverflow, !secondsOverflow else { return nil }
    let (carry, rest) = LocalTime.nanosecondsInSecond.dividingFullWidth(
      Int64(nanoseconds).multipliedFullWidth(by: factor))
    let (total, overflow) = seconds.addingReportingOverflow(carry)
    return overflow
      ? nil : TemporalDuration(months: months, days: days, seconds: total, excess: rest)
  }

  /// Fractions go on in smaller units, a month's as parts of its mean length.
  package func multiplied(by factor: Double) -> TemporalDuration? {
    scaled { $0 * factor }
  }

  package func divided(by divisor: Double) -> TemporalDuration? {
    scaled { $0 / divisor }
  }

  private func scaled(_ scale: (Double) -> Double) -> TemporalDuration? {
    var builder = Builder()
    guard builder.add(scale(Double(months)), .months), builder.add(scale(Double(days)), .days),
      builder.add(scale(Double(seconds)), .seconds),
      builder.add(scale(Double(nanoseconds)) / 1e9, .seconds)
    else { return nil }
    return builder.duration
  }

  /// Seconds and nanosecond at which the duration's time has passed.
  fileprivate func time(after seconds: Int64, _ time: LocalTime) -> (Int64, Int64)? {
    let nanosecond = time.nanosecond + Int64(nanoseconds)
    let carry = nanosecond / LocalTime.nanosecondsInSecond
    let (sum, overflow) = seconds.addingReportingOverflow(self.seconds)
    let (total, carryOverflow) = sum.addingReportingOverflow(carry)
    guard !overflow, !carryOverflow else { return nil }
    return (total, nanosecond % LocalTime.nanosecondsInSecond)
  }
}
