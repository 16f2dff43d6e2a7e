extension Column {
  /// For each row a number that does not decrease along the order of all values (``Value/order(_:_:)``),
  /// so that most comparisons are decided without looking at the values.
  package func sortCodes() -> [Int64] {
    var codes: [Int64]
    switch storage {
    case .integers(let elements): codes = elements.map { SortCode.of(Double($0)) }
    case .floats(let elements): codes = elements.map(SortCode.of)
    case .texts(let elements): codes = elements.map(SortCode.of)
    case .dates(let elements): codes = elements.map(SortCode.of)
    case .booleans(let elements): codes = elements.map { SortCode.of(.boolean($0)) }
    case .nodes(let elements): codes = elements.map { SortCode.of(.node($0)) }
    case .edges(let elements): codes = elements.map { SortCode.of(.edge($0)) }
    case .values(let elements): codes = elements.map(SortCode.of)
    }
    if let nulls {
      for row in codes.indices where nulls[row] { codes[row] = SortCode.of(.null) }
    }
    return codes
  }
}

/// A kind's rank in the high bits, and below it as much of the value as there is room for.
private enum SortCode {
  private static let payloadBits = 59

  static func of(_ value: Value) -> Int64 {
    switch value {
    case .integer(let integer): of(Double(integer))
    case .float(let float): of(float)
    case .text(let text): of(text)
    case .boolean(let isTrue): code(.boolean, isTrue ? 1 : 0)
    case .date(let date): of(date)
    case .node(let node): code(.node, ordered(node.rawValue))
    case .edge(let edge): code(.edge, ordered(edge.id.rawValue))
    case .null, .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map, .path:
      code(value.kind, 0)
    }
  }

  /// Both zeros alike, NaN last.
  static func of(_ number: Double) -> Int64 {
    if number.isNaN { return code(.float, .max) }
    let bits = Int64(bitPattern: (number == 0 ? 0 : number).bitPattern)
    return code(.float, ordered(bits >= 0 ? bits : bits ^ .max))
  }

  /// Exact: days take 31 bits.
  static func of(_ date: CalendarDate) -> Int64 {
    code(.date, ordered(date.daysSinceEpoch << 32))
  }

  /// The first bytes.
  static func of(_ text: String) -> Int64 {
    var bytes: UInt64 = 0
    var room = 64
    for byte in text.utf8.prefix(8) {
      room -= 8
      bytes |= UInt64(byte) << UInt64(room)
    }
    return code(.text, bytes)
  }

  /// The integer as one without a sign, in the same order.
  private static func ordered(_ integer: Int64) -> UInt64 {
    UInt64(bitPattern: integer) ^ 1 << 63
  }

  private static func code(_ kind: ValueKind, _ payload: UInt64) -> Int64 {
    Int64(kind.rank) << Int64(payloadBits) | Int64(payload >> (64 - UInt64(payloadBits)))
  }
}
