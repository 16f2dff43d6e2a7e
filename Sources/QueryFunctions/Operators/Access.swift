package import GraphModel

/// Parts of lists, maps and temporal values.
extension Operators {
  /// `list[0]`, `list[-1]`, `map['key']`; null outside of a list and for a missing key.
  package static func element(_ container: Value, at index: Value) throws(EvaluationError) -> Value
  {
    switch (container, index) {
    case (.null, _), (_, .null): return .null
    case (.list(let elements), .integer(let index)): return element(of: elements, at: index)
    case (.list, _): throw .listIndexNotInteger(kind: index.kind.name)
    case (_, .text(let key)): return try property(key, of: container)
    case (.map, _): throw .mapKeyNotText(kind: index.kind.name)
    default: throw .wrongKind(operation: "'[]'", kind: container.kind.name)
    }
  }

  /// `list[1..3]`: without the element at the end; a negative bound counts from the list's end.
  ///
  /// A bound that is not given is nil, one that is null makes the answer null.
  package static func slice(_ list: Value, from start: Value?, to end: Value?)
    throws(EvaluationError) -> Value
  {
    if list.isNull || start?.isNull == true || end?.isNull == true { return .null }
    guard case .list(let elements) = list else {
      throw .wrongKind(operation: "'[..]'", kind: list.kind.name)
    }
    let lower = try position(start, in: elements) ?? 0
    let upper = try position(end, in: elements) ?? elements.count
    return .list(lower < upper ? Array(elements[lower..<upper]) : [])
  }

  /// `map.key`, `date.year`.
  ///
  /// Nodes and relationships are the executor's: it asks a reader.
  package static func property(_ key: String, of value: Value) throws(EvaluationError) -> Value {
    switch value {
    case .null: return .null
    case .map(let map): return map[key] ?? .null
    case .date(let date): return try part(key, of: value, TemporalParts.of(date, key))
    case .localTime(let time): return try part(key, of: value, TemporalParts.of(time, key))
    case .time(let time): return try part(key, of: value, TemporalParts.of(time, key))
    case .localDateTime(let moment): return try part(key, of: value, TemporalParts.of(moment, key))
    case .dateTime(let moment): return try part(key, of: value, TemporalParts.of(moment, key))
    case .duration(let duration): return try part(key, of: value, TemporalParts.of(duration, key))
    case .boolean, .integer, .float, .text, .list, .node, .edge, .path:
      throw .noProperties(kind: value.kind.name)
    }
  }

  private static func part(_ key: String, of value: Value, _ part: Value?)
    throws(EvaluationError) -> Value
  {
    guard let part else { throw .noSuchPart(key, of: value.kind.name) }
    return part
  }

  private static func element(of elements: [Value], at index: Int64) -> Value {
    let position = index < 0 ? index + Int64(elements.count) : index
    return position >= 0 && position < elements.count ? elements[Int(position)] : .null
  }

  private static func position(_ bound: Value?, in elements: [Value]) throws(EvaluationError)
    -> Int?
  {
    guard let bound else { return nil }
    guard case .integer(let index) = bound else {
      throw .listIndexNotInteger(kind: bound.kind.name)
    }
    let count = Int64(elements.count)
    return Int(min(max(index < 0 ? index + count : index, 0), count))
  }
}
