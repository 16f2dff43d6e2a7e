/// Dates as ISO 8601 texts: ``iso`` writes one form, ``init(iso:)`` reads all that openCypher has.
extension CalendarDate {
  /// As in `2024-03-09`; years of more than four digits bear a sign.
  package var iso: String {
    let (year, month, day) = yearMonthDay
    return "\(Self.isoYear(year))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2024-03-09`, `20240309`, `2024-03`, `2024-W10-6`, `2024-069`, `2024-Q2-45`, `2024`.
  package init?(iso text: String) {
    guard let date = TemporalScanner.whole(text, { $0.date() }) else { return nil }
    self = date
  }

  private static func isoYear(_ year: Int64) -> String {
    let sign = year < 0 ? "-" : year > 9_999 ? "+" : ""
    return sign + padded(abs(year), 4)
  }
}

extension TemporalScanner {
  /// Parses a date in the basic or the extended form, whole or without its last parts.
  mutating func date() -> CalendarDate? {
    if let sign = sign() {
      guard let year = number(digits: 1...9) else { return nil }
      return eat("-") ? extendedDate(year * sign) : firstDay(year * sign)
    }
    let count = digitCount
    guard count >= 4, let year = number(digits: 4...4) else { return nil }
    return count == 4 ? dateAfterYear(year) : basicDate(year, digits: count - 4)
  }

  private mutating func dateAfterYear(_ year: Int64) -> CalendarDate? {
    if eat("-") { return extendedDate(year) }
    if eat("W") {
      guard let week = number(digits: 2...2) else { return nil }
      let day = digitCount > 0 ? number(digits: 1...1) : 1
      return day.flatMap { CalendarDate(weekYear: year, week: week, dayOfWeek: $0) }
    }
    if eat("Q") {
      guard let quarter = number(digits: 1...1) else { return nil }
      let day = digitCount > 0 ? number(digits: 2...2) : 1
      return day.flatMap { CalendarDate(year: year, quarter: quarter, dayOfQuarter: $0) }
    }
    return firstDay(year)
  }

  /// Parses `0309`, `03`, `069`, after the year.
  private mutating func basicDate(_ year: Int64, digits count: Int) -> CalendarDate? {
    if count == 3 {
      return number(digits: 3...3).flatMap { CalendarDate(year: year, ordinalDay: $0) }
    }
    guard count == 2 || count == 4, let month = number(digits: 2...2) else { return nil }
    let day = count == 4 ? number(digits: 2...2) : 1
    return day.flatMap { CalendarDate(year: year, month: month, day: $0) }
  }

  /// Parses `03-09`, `03`, `W10-6`, `Q2-45`, `069`, after the year and a hyphen.
  private mutating func extendedDate(_ year: Int64) -> CalendarDate? {
    if eat("W") {
      guard let week = number(digits: 1...2) else { return nil }
      let day = eat("-") ? number(digits: 1...1) : 1
      return day.flatMap { CalendarDate(weekYear: year, week: week, dayOfWeek: $0) }
    }
    if eat("Q") {
      guard let quarter = number(digits: 1...1) else { return nil }
      let day = eat("-") ? number(digits: 1...2) : 1
      return day.flatMap { CalendarDate(year: year, quarter: quarter, dayOfQuarter: $0) }
    }
    if digitCount == 3 {
      return number(digits: 3...3).flatMap { CalendarDate(year: year, ordinalDay: $0) }
    }
    guard let month = number(digits: 1...2) else { return nil }
    let day = eat("-") ? number(digits: 1...2) : 1
    return day.flatMap { CalendarDate(year: year, month: month, day: $0) }
  }

  private func firstDay(_ year: Int64) -> CalendarDate? {
    CalendarDate(year: year, month: 1, day: 1)
  }
}

/// A number with zeros before it, up to a width.
func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Writes `.25` for 250,000,000 nanoseconds; empty for none.
func isoFraction(nanoseconds: Int64) -> String {
  guard nanoseconds != 0 else { return "" }
  var digits = padded(nanoseconds, 9)
  while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
  return "." + digits
}
