import GraphModel

/// The parts that a temporal value is to be made of: `{year: 2024, week: 10, timezone: '+01:00'}`.
struct TemporalFields {
  /// The function they are given to, for its errors.
  let function: String
  private(set) var numbers: [Part: Int64] = [:]
  private(set) var zone: TemporalZone?

  /// Other values to take parts from: `{date: d, time: t}`, `{datetime: m}`.
  private(set) var sources: [SourceKey: TemporalSource] = [:]

  enum Part: String, CaseIterable {
    case year, month, day, week, dayOfWeek, quarter, dayOfQuarter, ordinalDay
    case hour, minute, second, millisecond, microsecond, nanosecond
    case epochSeconds, epochMillis
  }

  enum SourceKey: String, CaseIterable {
    case date, time, datetime
  }

  /// No parts at all.
  init(for function: String) {
    self.function = function
  }

  /// Reads a map whose values are not null.
  init(_ map: ValueMap, for kind: TemporalKind, _ function: String) throws(EvaluationError) {
    self.init(for: function)
    for (key, value) in map.entries {
      if let part = Part(rawValue: key), kind.has(part) {
        numbers[part] = try integer(value, key)
      } else if let source = SourceKey(rawValue: key), kind.takes(source) {
        sources[source] = try temporalSource(value, key)
      } else if key == "timezone" {
        zone = try timeZone(value)
      } else {
        throw wrong("a \(kind.rawValue) has no '\(key)'")
      }
    }
  }

  subscript(part: Part) -> Int64? {
    get { numbers[part] }
    set { numbers[part] = newValue }
  }

  func hasAny(_ parts: Part...) -> Bool {
    parts.contains { numbers[$0] != nil }
  }

  func wrong(_ reason: String) -> EvaluationError {
    .wrongValue(operation: "\(function)()", reason: reason)
  }

  private func integer(_ value: Value, _ key: String) throws(EvaluationError) -> Int64 {
    guard case .integer(let number) = value else {
      throw wrong("'\(key)' is an INTEGER, not a value of type \(value.kind.name)")
    }
    return number
  }

  private func temporalSource(_ value: Value, _ key: String) throws(EvaluationError)
    -> TemporalSource
  {
    guard let source = TemporalSource(value) else {
      throw wrong("'\(key)' is a temporal value, not one of type \(value.kind.name)")
    }
    let fits = (key != "time" && source.date == nil) || (key != "date" && source.time == nil)
    guard !fits else { throw wrong("a value of type \(value.kind.name) has no '\(key)'") }
    return source
  }

  private func timeZone(_ value: Value) throws(EvaluationError) -> TemporalZone {
    guard case .text(let name) = value else {
      throw wrong("'timezone' is a STRING, not a value of type \(value.kind.name)")
    }
    guard let zone = TemporalZone(name) else { throw .unknownZone(name) }
    return zone
  }
}

extension EvaluationError {
  static func unknownZone(_ name: String) -> EvaluationError {
    let shown = name.unicodeScalars.count <= 80 ? name : "\(name.prefix(80))…"
    return .invalidTemporal("no time zone is called '\(shown)'")
  }
}

extension TemporalKind {
  fileprivate func has(_ part: TemporalFields.Part) -> Bool {
    switch part {
    case .year, .month, .day, .week, .dayOfWeek, .quarter, .dayOfQuarter, .ordinalDay: hasDate
    case .hour, .minute, .second, .millisecond, .microsecond, .nanosecond: hasTime
    case .epochSeconds, .epochMillis: hasDate && hasTime
    }
  }

  fileprivate func takes(_ source: TemporalFields.SourceKey) -> Bool {
    switch source {
    case .date: hasDate
    case .time: hasTime
    case .datetime: hasDate && hasTime
    }
  }
}
