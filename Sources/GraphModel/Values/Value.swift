/// A value of the language: what a property, a parameter, a row's cell may hold.
///
/// Nodes, edges and paths are references: what they carry is asked of a ``GraphReader``, in batches.
/// A value of any type exists only at the engine's edges; between operators there are ``Column``s.
package enum Value: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case text(String)
  case date(CalendarDate)
  case localTime(LocalTime)
  case time(ZonedTime)
  case localDateTime(LocalDateTime)
  indirect case dateTime(ZonedDateTime)
  indirect case duration(TemporalDuration)
  case list([Value])
  case map(ValueMap)
  case node(NodeID)
  indirect case edge(EdgeReference)
  indirect case path(PathReference)
}

extension Value {
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Whether a property may hold it: a scalar, a temporal value, or a list of one kind of these.
  package var isStorable: Bool {
    switch self {
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration:
      true
    case .list(let elements):
      Self.areStorable(elements)
    case .map, .node, .edge, .path:
      false
    }
  }

  private static func areStorable(_ elements: [Value]) -> Bool {
    guard let first = elements.first?.kind else { return true }
    return elements.allSatisfy { element in
      let kind = element.kind
      let alike = kind == first || (kind.isNumeric && first.isNumeric)
      return alike && kind != .list && !element.isNull && element.isStorable
    }
  }
}

extension Value: CustomStringConvertible {
  package var description: String { ValueText.literal(self) }
}

extension Value {
  /// About how many bytes it takes, for the budget.
  package var estimatedBytes: Int {
    switch self {
    case .null, .boolean, .integer, .float, .date, .localTime, .time, .localDateTime, .dateTime,
      .duration, .node, .edge:
      48
    case .text(let text): 48 + text.utf8.count
    case .list(let values): values.reduce(80) { $0 + $1.estimatedBytes }
    case .map(let map): map.entries.reduce(80) { $0 + 32 + $1.value.estimatedBytes }
    case .path(let path): 112 + 8 * path.nodes.count + 32 * path.edges.count
    }
  }
}
