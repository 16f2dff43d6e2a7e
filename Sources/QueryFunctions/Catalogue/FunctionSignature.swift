package import GraphModel

/// What a function takes and gives.
package struct FunctionSignature: Sendable {
  package let parameters: [ValueType]

  /// How many of the parameters, from the first, must be given.
  package let required: Int

  /// Whether the last parameter may be given any number of times.
  package let isVariadic: Bool
  package let result: ValueType

  package static func takes(
    _ parameters: ValueType..., required: Int? = nil, isVariadic: Bool = false,
    returns result: ValueType
  ) -> FunctionSignature {
    FunctionSignature(
      parameters: parameters, required: required ?? parameters.count, isVariadic: isVariadic,
      result: result)
  }
}

/// A static type, as far as it is known before a query runs.
///
/// Null belongs to all of them.
package indirect enum ValueType: Equatable, Sendable {
  case any
  case boolean, integer, float, number, text
  case date, localTime, time, localDateTime, dateTime, duration, temporal
  case list(of: ValueType)
  case map, node, edge, path

  /// A node or an edge.
  case element

  /// A node, an edge or a map: what has properties.
  case propertyHolder
  case oneOf([ValueType])
}

extension FunctionSignature {
  /// What stands at each place of so many arguments.
  func types(forCount count: Int) -> some Sequence<ValueType> {
    (0..<count).lazy.map { parameters[Swift.min($0, parameters.count - 1)] }
  }
}

extension ValueType {
  /// Whether a value is of the type; null is of all, and the elements of a list are not looked at.
  package func accepts(_ value: Value) -> Bool {
    if value.isNull { return true }
    let kind = value.kind
    return switch self {
    case .any: true
    case .boolean: kind == .boolean
    case .integer: kind == .integer
    case .float: kind == .float
    case .number: kind.isNumeric
    case .text: kind == .text
    case .date: kind == .date
    case .localTime: kind == .localTime
    case .time: kind == .time
    case .localDateTime: kind == .localDateTime
    case .dateTime: kind == .dateTime
    case .duration: kind == .duration
    case .temporal: kind.isTemporal
    case .list: kind == .list
    case .map: kind == .map
    case .node: kind == .node
    case .edge: kind == .edge
    case .path: kind == .path
    case .element: kind == .node || kind == .edge
    case .propertyHolder: kind == .node || kind == .edge || kind == .map
    case .oneOf(let types): types.contains { $0.accepts(value) }
    }
  }
}

extension ValueKind {
  var isTemporal: Bool {
    switch self {
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: true
    case .map, .node, .edge, .list, .path, .text, .boolean, .integer, .float, .null: false
    }
  }
}
