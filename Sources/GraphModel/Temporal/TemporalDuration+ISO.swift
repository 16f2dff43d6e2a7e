/// Durations as ISO 8601 texts: ``iso`` writes one form, ``init(iso:)`` reads all openCypher has.
extension TemporalDuration {
  /// As in `P1Y2M3DT4H5M`, `PT-0.5S`, `PT0S`.
  package var iso: String {
    let date = Self.part(months / 12, "Y") + Self.part(months % 12, "M") + Self.part(days, "D")
    let time = isoTime
    return date.isEmpty && time.isEmpty ? "PT0S" : "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  /// Reads `P1Y2M3DT4H5M`, `P2M1.5D`, `PT-0.5S`, `P2.5W`, `P0002-03-04T05:06:07.25`.
  package init?(iso text: String) {
    guard let duration = TemporalScanner.whole(text, { $0.duration() }) else { return nil }
    self = duration
  }

  private var isoTime: String {
    let borrows = seconds < 0 && nanoseconds > 0
    let whole = borrows ? seconds + 1 : seconds
    let rest = borrows ? 1_000_000_000 - Int64(nanoseconds) : Int64(nanoseconds)
    let minutes = Self.part(whole / 3_600, "H") + Self.part(whole / 60 % 60, "M")
    guard whole % 60 != 0 || rest != 0 else { return minutes }
    let size = "\(abs(whole % 60))\(isoFraction(nanoseconds: rest))S"
    return minutes + (seconds < 0 ? "-" : "") + size
  }

  private static func part(_ count: Int64, _ unit: String) -> String {
    count == 0 ? "" : "\(count)\(unit)"
  }
}

extension TemporalScanner {
  mutating func duration() -> TemporalDuration? {
    let sign = sign() ?? 1
    guard eat("P") else { return nil }
    return digitCount >= 4 && isDateForm ? durationByDate(sign) : durationByUnits(sign)
  }

  /// Whether `2012-02-02T...` or `20120202T...` comes next, not a number and its unit.
  private var isDateForm: Bool {
    var ahead = self
    guard ahead.number(digits: 1...18) != nil else { return false }
    return ahead.isAt("-") || (digitCount == 8 && (ahead.isAtEnd || ahead.isAt("T")))
  }

  private mutating func durationByUnits(_ sign: Int64) -> TemporalDuration? {
    var builder = TemporalDuration.Builder()
    let dateParts = durationParts([("Y", .years), ("M", .months), ("W", .weeks), ("D", .days)])
    guard let dateParts else { return nil }
    var parts = dateParts
    if eat("T") {
      let time = durationParts([("H", .hours), ("M", .minutes), ("S", .seconds)])
      guard let time, !time.isEmpty else { return nil }
      parts += time
    }
    guard !parts.isEmpty else { return nil }
    for part in parts {
      guard builder.add(sign * part.whole, fraction: Double(sign) * part.fraction, part.unit)
      else { return nil }
    }
    return builder.duration
  }

  private typealias DurationPart = (
    whole: Int64, fraction: Double, unit: TemporalDuration.Unit
  )

  /// Numbers and their units, each unit at most once and in order.
  private mutating func durationParts(
    _ units: [(letter: Unicode.Scalar, unit: TemporalDuration.Unit)]
  ) -> [DurationPart]? {
    var parts: [DurationPart] = []
    var rest = units[...]
    while !isAtEnd, !isAt("T") {
      let sign = sign() ?? 1
      guard let whole = number(digits: 1...18), let fraction = fraction() else { return nil }
      guard let index = rest.firstIndex(where: { eat($0.letter) }) else { return nil }
      parts.append((sign * whole, Double(sign * fraction) / 1e9, rest[index].unit))
      rest = rest[(index + 1)...]
    }
    return parts
  }

  private mutating func durationByDate(_ sign: Int64) -> TemporalDuration? {
    guard let year = number(digits: 4...4) else { return nil }
    let isExtended = eat("-")
    guard let month = number(digits: 2...2), month <= 12, !isExtended || eat("-"),
      let day = number(digits: 2...2), day <= 31
    else { return nil }
    guard let time = eat("T") ? time() : .midnight else { return nil }
    var builder = TemporalDuration.Builder()
    guard builder.add(sign * (year * 12 + month), fraction: 0, .months),
      builder.add(sign * day, fraction: 0, .days),
      builder.add(sign * time.nanoseconds, fraction: 0, .nanoseconds)
    else { return nil }
    return builder.duration
  }
}
