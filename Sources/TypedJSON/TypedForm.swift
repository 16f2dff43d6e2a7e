import GraphModel

/// `{"$type": "Date", "_value": "2024-01-01"}`: how JSON carries a value that it has no form for.
package enum TypedForm {
  static let typeKey = "$type"
  static let valueKey = "_value"
  static let mapType = "Map"

  /// The value that a typed form stands for.
  static func value(ofType type: String, _ content: Value) throws(JSONProblem.Reason) -> Value {
    let value: Value? =
      switch (type, content) {
      case ("Null", .null), ("Boolean", .boolean), ("String", .text), ("List", .list),
        (mapType, .map), ("Integer", .integer), ("Float", .float):
        content
      case ("Integer", .text(let text)): Int64(text).map(Value.integer)
      case ("Float", .text(let text)): float(text).map(Value.float)
      case (_, .text(let text)): try temporal(ofType: type, text)
      case (_, _): nil
      }
    if let value { return value }
    throw refusal(ofType: type)
  }

  /// The parts of a typed form as the encoder writes them: nil where plain JSON says the same.
  static func parts(of value: Value) -> (type: String, text: String)? {
    switch value {
    case .integer(let value):
      value.magnitude > 1 << 53 ? ("Integer", String(value)) : nil
    case .float(let value): value.isFinite ? nil : ("Float", text(nonFinite: value))
    case .date(let value): ("Date", value.iso)
    case .localTime(let value): ("LocalTime", value.iso)
    case .time(let value): ("Time", value.iso)
    case .localDateTime(let value): ("LocalDateTime", value.iso)
    case .dateTime(let value):
      (value.zone == nil ? "OffsetDateTime" : "ZonedDateTime", value.iso)
    case .duration(let value): ("Duration", value.iso)
    case .null, .boolean, .text, .list, .map, .node, .edge, .path: nil
    }
  }

  /// The name of a number that JSON has no form for: `NaN`, `Infinity`, `-Infinity`.
  static func text(nonFinite value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  }
}

extension TypedForm {
  private static func float(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  private static func temporal(ofType type: String, _ text: String) throws(JSONProblem.Reason)
    -> Value?
  {
    switch type {
    case "Date": CalendarDate(iso: text).map(Value.date)
    case "LocalTime": LocalTime(iso: text).map(Value.localTime)
    case "Time": ZonedTime(iso: text).map(Value.time)
    case "LocalDateTime": LocalDateTime(iso: text).map(Value.localDateTime)
    case "OffsetDateTime", "ZonedDateTime": ZonedDateTime(iso: text).map(Value.dateTime)
    case "Duration": TemporalDuration(iso: text).map(Value.duration)
    default: nil
    }
  }

  private static let types: Set<String> = [
    "Null", "Boolean", "Integer", "Float", "String", "List", mapType, "Date", "LocalTime", "Time",
    "LocalDateTime", "OffsetDateTime", "ZonedDateTime", "Duration",
  ]

  private static func refusal(ofType type: String) -> JSONProblem.Reason {
    if types.contains(type) { return .badTypedValue(type: type) }
    let isOfGraph = ["Node", "Relationship", "Path"].contains(type)
    return isOfGraph ? .notAnInput(type: type) : .unknownType(type)
  }
}
