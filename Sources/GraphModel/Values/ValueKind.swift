/// The kinds of value, in the order in which openCypher sorts them (ascending).
package enum ValueKind: Int, Sendable, CaseIterable {
  case map, node, edge, list, path
  case dateTime, localDateTime, date, time, localTime, duration
  case text, boolean, integer, float, null
}

extension ValueKind {
  package var isNumeric: Bool { self == .integer || self == .float }

  /// The name that the language gives it: `INTEGER`, `LIST`.
  package var name: String {
    switch self {
    case .map: "MAP"
    case .node: "NODE"
    case .edge: "RELATIONSHIP"
    case .list: "LIST"
    case .path: "PATH"
    case .dateTime: "ZONED DATETIME"
    case .localDateTime: "LOCAL DATETIME"
    case .date: "DATE"
    case .time: "ZONED TIME"
    case .localTime: "LOCAL TIME"
    case .duration: "DURATION"
    case .text: "STRING"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .null: "NULL"
    }
  }
}

extension Value {
  package var kind: ValueKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .text: .text
    case .date: .date
    case .localTime: .localTime
    case .time: .time
    case .localDateTime: .localDateTime
    case .dateTime: .dateTime
    case .duration: .duration
    case .list: .list
    case .map: .map
    case .node: .node
    case .edge: .edge
    case .path: .path
    }
  }
}
