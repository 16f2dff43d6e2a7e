import GraphModel

/// Temporal values as ISO texts, which a person can read in a column of their kind.
enum TemporalText {
  /// The text of a temporal value, unless it would not read back as the same.
  static func text(_ value: Value) -> String? {
    guard let text = iso(value), let same = Self.value(text, of: value.kind) else { return nil }
    return same.isEquivalent(to: value) ? text : nil
  }

  private static func iso(_ value: Value) -> String? {
    switch value {
    case .date(let value): value.iso
    case .localTime(let value): value.iso
    case .time(let value): value.iso
    case .localDateTime(let value): value.iso
    case .dateTime(let value): value.iso
    case .duration(let value): value.iso
    case .null, .boolean, .integer, .float, .text, .list, .map, .node, .edge, .path: nil
    }
  }

  static func value(_ text: String, of kind: ValueKind) -> Value? {
    switch kind {
    case .date: CalendarDate(iso: text).map { .date($0) }
    case .localTime: LocalTime(iso: text).map { .localTime($0) }
    case .time: ZonedTime(iso: text).map { .time($0) }
    case .localDateTime: LocalDateTime(iso: text).map { .localDateTime($0) }
    case .dateTime: ZonedDateTime(storedISO: text).map { .dateTime($0) }
    case .duration: TemporalDuration(iso: text).map { .duration($0) }
    case .map, .node, .edge, .list, .path, .text, .boolean, .integer, .float, .null: nil
    }
  }
}
