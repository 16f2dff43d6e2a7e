extension ValueType {
  package var isElement: Bool { self == .node || self == .edge || self == .element }

  /// The name that the language gives it.
  package var name: String {
    switch self {
    case .any: "ANY"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .number: "INTEGER or FLOAT"
    case .text: "STRING"
    case .date: "DATE"
    case .localTime: "LOCAL TIME"
    case .time: "ZONED TIME"
    case .localDateTime: "LOCAL DATETIME"
    case .dateTime: "ZONED DATETIME"
    case .duration: "DURATION"
    case .temporal: "a temporal type"
    case .list: "LIST"
    case .map: "MAP"
    case .node: "NODE"
    case .edge: "RELATIONSHIP"
    case .path: "PATH"
    case .element: "NODE or RELATIONSHIP"
    case .propertyHolder: "NODE, RELATIONSHIP or MAP"
    case .oneOf(let types): types.map(\.name).joined(separator: " or ")
    }
  }
}
