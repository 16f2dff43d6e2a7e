/// Times as ISO 8601 texts: `iso` writes one form, `init(iso:)` reads all that openCypher has.
extension LocalTime {
  /// As in `18:05:09.25`; without seconds where they are zero.
  package var iso: String {
    let minutes = "\(padded(hour, 2)):\(padded(minute, 2))"
    guard second != 0 || nanosecond != 0 else { return minutes }
    return "\(minutes):\(padded(second, 2))\(isoFraction(nanoseconds: nanosecond))"
  }

  /// Reads `18:05:09.25`, `180509.25`, `18:05`, `1805`, `21`.
  package init?(iso text: String) {
    guard let time = TemporalScanner.whole(text, { $0.time() }) else { return nil }
    self = time
  }
}

extension ZonedTime {
  /// As in `18:05:09.25+01:00`.
  package var iso: String { local.iso + ZoneOffset.iso(offsetSeconds) }

  /// A time in any form with an offset; without one it is in UTC.
  package init?(iso text: String) {
    let time = TemporalScanner.whole(text) { scanner -> ZonedTime? in
      guard let local = scanner.time() else { return nil }
      guard !scanner.isAtEnd else { return ZonedTime(local: local, offsetSeconds: 0) }
      return scanner.offset().map { ZonedTime(local: local, offsetSeconds: $0) }
    }
    guard let time else { return nil }
    self = time
  }
}

/// Offsets from UTC, in seconds.
package enum ZoneOffset {
  package static let validSeconds: ClosedRange<Int32> = -64_800...64_800

  /// Writes `Z`, `+01:00`, `-02:05:07`.
  package static func iso(_ seconds: Int32) -> String {
    guard seconds != 0 else { return "Z" }
    let size = Int64(seconds.magnitude)
    let minutes = "\(padded(size / 3_600, 2)):\(padded(size / 60 % 60, 2))"
    let rest = size % 60 == 0 ? "" : ":\(padded(size % 60, 2))"
    return (seconds < 0 ? "-" : "+") + minutes + rest
  }

  /// Reads `Z`, `+01`, `+0100`, `+01:00`, `-02:05:07`.
  package static func parse(_ text: String) -> Int32? {
    TemporalScanner.whole(text) { $0.offset() }
  }
}

extension TemporalScanner {
  mutating func time() -> LocalTime? {
    let count = digitCount
    guard count > 0, count <= 2 || count == 4 || count == 6 else { return nil }
    return count <= 2 ? extendedTime() : basicTime(digits: count)
  }

  private mutating func basicTime(digits count: Int) -> LocalTime? {
    guard let hour = number(digits: 2...2), let minute = number(digits: 2...2) else { return nil }
    guard count == 6 else {
      return LocalTime(hour: hour, minute: minute, second: 0, nanosecond: 0)
    }
    guard let second = number(digits: 2...2), let nanosecond = fraction() else { return nil }
    return LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  private mutating func extendedTime() -> LocalTime? {
    guard let hour = number(digits: 1...2) else { return nil }
    guard eat(":") else { return LocalTime(hour: hour, minute: 0, second: 0, nanosecond: 0) }
    guard let minute = number(digits: 1...2) else { return nil }
    guard eat(":") else { return LocalTime(hour: hour, minute: minute, second: 0, nanosecond: 0) }
    guard let second = number(digits: 1...2), let nanosecond = fraction() else { return nil }
    return LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  mutating func offset() -> Int32? {
    if eat("Z") { return 0 }
    guard let sign = sign(), let hours = number(digits: 2...2) else { return nil }
    guard let minutes = offsetPart(), let seconds = offsetPart() else { return nil }
    let total = Int32(sign * (hours * 3_600 + minutes * 60 + seconds))
    return ZoneOffset.validSeconds.contains(total) ? total : nil
  }

  /// Parses `:30` or `30`; 0 where there is neither.
  private mutating func offsetPart() -> Int64? {
    guard eat(":") || digitCount > 0 else { return 0 }
    guard let part = number(digits: 2...2), part < 60 else { return nil }
    return part
  }
}
