import GraphModel

/// The temporal types that are points, each with a function of its name that makes them.
enum TemporalKind: String, CaseIterable {
  case date
  case time
  case localTime = "localtime"
  case dateTime = "datetime"
  case localDateTime = "localdatetime"

  var type: ValueType {
    switch self {
    case .date: .date
    case .time: .time
    case .localTime: .localTime
    case .dateTime: .dateTime
    case .localDateTime: .localDateTime
    }
  }

  private var kind: ValueKind {
    switch self {
    case .date: .date
    case .time: .time
    case .localTime: .localTime
    case .dateTime: .dateTime
    case .localDateTime: .localDateTime
    }
  }

  /// The types that have what this one needs.
  var sources: [ValueType] {
    hasDate ? [.date, .localDateTime, .dateTime] : [.localTime, .time, .localDateTime, .dateTime]
  }

  var hasDate: Bool {
    switch self {
    case .date, .dateTime, .localDateTime: true
    case .time, .localTime: false
    }
  }

  var hasTime: Bool { self != .date }

  var hasZone: Bool { self == .time || self == .dateTime }

  /// Reads a text, or throws where it is none of the type.
  func value(of text: String) throws(EvaluationError) -> Value {
    let value: Value? =
      switch self {
      case .date: CalendarDate(iso: text).map { .date($0) }
      case .time: ZonedTime(iso: text).map { .time($0) }
      case .localTime: LocalTime(iso: text).map { .localTime($0) }
      case .dateTime: ZonedDateTime(iso: text).map { .dateTime($0) }
      case .localDateTime: LocalDateTime(iso: text).map { .localDateTime($0) }
      }
    guard let value else { throw .notTemporal(text, kind: kind) }
    return value
  }
}

extension EvaluationError {
  static func notTemporal(_ text: String, kind: ValueKind) -> EvaluationError {
    let shown = text.unicodeScalars.count <= 80 ? text : "\(text.prefix(80))…"
    return .invalidTemporal("'\(shown)' is no \(kind.name)")
  }
}
