/// A time's parts, checked on the way in.
extension LocalTime {
  package static let midnight = LocalTime(nanoseconds: 0)
  package static var nanosecondsInDay: Int64 { 86_400_000_000_000 }
  package static var nanosecondsInSecond: Int64 { 1_000_000_000 }

  /// A time that may come from outside: nil where it is not within a day.
  package init?(checkedNanoseconds nanoseconds: Int64) {
    guard (0..<Self.nanosecondsInDay).contains(nanoseconds) else { return nil }
    self.init(nanoseconds: nanoseconds)
  }

  package init?(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<Self.nanosecondsInSecond).contains(nanosecond)
    else { return nil }
    let seconds = hour * 3_600 + minute * 60 + second
    self.init(nanoseconds: seconds * Self.nanosecondsInSecond + nanosecond)
  }

  package var hour: Int64 { secondOfDay / 3_600 }
  package var minute: Int64 { secondOfDay / 60 % 60 }
  package var second: Int64 { secondOfDay % 60 }

  /// Of the second, as are ``microsecond`` and ``nanosecond``.
  package var millisecond: Int64 { nanosecond / 1_000_000 }
  package var microsecond: Int64 { nanosecond / 1_000 }
  package var nanosecond: Int64 { nanoseconds % Self.nanosecondsInSecond }
  package var secondOfDay: Int64 { nanoseconds / Self.nanosecondsInSecond }

  /// The time so much later, round the clock.
  package func adding(seconds: Int64, nanoseconds: Int64) -> LocalTime {
    let shift = seconds % 86_400 * Self.nanosecondsInSecond + nanoseconds % Self.nanosecondsInDay
    return LocalTime(
      nanoseconds: (self.nanoseconds + shift).flooredRemainder(by: Self.nanosecondsInDay))
  }
}
