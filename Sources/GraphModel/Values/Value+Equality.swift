extension Value {
  /// openCypher's `=`: nil stands for null, the answer where a null decides.
  package func isEqual(to other: Value) -> Bool? {
    switch (self, other) {
    case (.null, _), (_, .null):
      nil
    case (.list(let left), .list(let right)):
      Self.areEqual(left, right)
    case (.map(let left), .map(let right)):
      Self.areEqual(left, right)
    case (.float(let left), .float(let right)):
      left == right
    case (.float(let number), .integer), (.integer, .float(let number)):
      number.isNaN ? false : Self.order(self, other) == 0
    default:
      isEquivalent(to: other)
    }
  }

  private static func areEqual(_ left: [Value], _ right: [Value]) -> Bool? {
    guard left.count == right.count else { return false }
    var isKnown = true
    for (left, right) in zip(left, right) {
      switch left.isEqual(to: right) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  private static func areEqual(_ left: ValueMap, _ right: ValueMap) -> Bool? {
    guard left.count == right.count,
      zip(left.entries, right.entries).allSatisfy({ UTF8Order.areEqual($0.key, $1.key) })
    else { return false }
    return areEqual(left.entries.map(\.value), right.entries.map(\.value))
  }

  /// Whether `DISTINCT`, grouping and keys hold two values for one: null with null, NaN with NaN,
  /// 1 with 1.0.
  package func isEquivalent(to other: Value) -> Bool {
    Self.order(self, other) == 0
  }
}

/// A value as the key of a dictionary, by ``Value/isEquivalent(to:)``.
package struct ValueKey: Hashable, Sendable {
  package let value: Value

  package init(_ value: Value) {
    self.value = value
  }

  package static func == (left: ValueKey, right: ValueKey) -> Bool {
    left.value.isEquivalent(to: right.value)
  }

  package func hash(into hasher: inout Hasher) {
    value.hashEquivalently(into: &hasher)
  }
}

extension Value {
  /// Feeds a hasher so that equivalent values hash alike.
  package func hashEquivalently(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): Self.hash(Double(value), into: &hasher)
    case .float(let value): Self.hash(value, into: &hasher)
    case .text(let value): hasher.combine(Name(value))
    case .date(let value): hasher.combine(value)
    case .localTime(let value): hasher.combine(value)
    case .time(let value): hasher.combine(value)
    case .localDateTime(let value): hasher.combine(value)
    case .dateTime(let value): hasher.combine(value)
    case .duration(let value): hasher.combine(value)
    case .list(let values):
      hasher.combine(values.count)
      for value in values { value.hashEquivalently(into: &hasher) }
    case .map(let map):
      hasher.combine(map.count)
      for (key, value) in map.entries {
        hasher.combine(Name(key))
        value.hashEquivalently(into: &hasher)
      }
    case .node(let id): hasher.combine(id)
    case .edge(let edge): hasher.combine(edge)
    case .path(let path): hasher.combine(path)
    }
  }

  private static func hash(_ number: Double, into hasher: inout Hasher) {
    hasher.combine(number.isNaN ? .nan : number == 0 ? 0 : number)
  }
}
