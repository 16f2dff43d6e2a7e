/// A day of the proleptic Gregorian calendar (ISO 8601).
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let daysSinceEpoch: Int64

  package init(daysSinceEpoch: Int64) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

/// A time of day without a zone.
package struct LocalTime: Hashable, Comparable, Sendable {
  /// Nanoseconds since midnight, below 86,400,000,000,000.
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// A time of day with an offset from UTC.
package struct ZonedTime: Hashable, Sendable {
  package let local: LocalTime
  package let offsetSeconds: Int32

  package init(local: LocalTime, offsetSeconds: Int32) {
    self.local = local
    self.offsetSeconds = offsetSeconds
  }
}

/// A day and a time of day without a zone.
package struct LocalDateTime: Hashable, Comparable, Sendable {
  package let date: CalendarDate
  package let time: LocalTime

  package init(date: CalendarDate, time: LocalTime) {
    self.date = date
    self.time = time
  }

  package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

/// A moment, as the clocks of a zone show it.
package struct ZonedDateTime: Hashable, Sendable {
  package let local: LocalDateTime
  package let offsetSeconds: Int32

  /// `Europe/Stockholm`; nil where only an offset was given.
  package let zone: String?

  package init(local: LocalDateTime, offsetSeconds: Int32, zone: String? = nil) {
    self.local = local
    self.offsetSeconds = offsetSeconds
    self.zone = zone
  }
}

/// A length of time in months, days, seconds and nanoseconds, which do not convert to each other.
package struct TemporalDuration: Hashable, Sendable {
  package let months: Int64
  package let days: Int64
  package let seconds: Int64

  /// From 0 to 999,999,999, whatever the sign of `seconds`.
  package let nanoseconds: Int32

  package init(months: Int64, days: Int64, seconds: Int64, nanoseconds: Int32) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
