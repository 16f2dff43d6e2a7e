/// The few different values of a property, numbered as they come; null has the code 0.
///
/// Values are told apart exactly: 1 is not 1.0, and 0.0 is not -0.0.
package final class PackedDictionary {
  package private(set) var values: [Value]

  /// The codes by the values, from the first time that one is asked for.
  private var codes: [ExactValue: UInt16]?

  /// The values as a column, as long as none is added.
  private var known: Column?

  private let limit: Int

  /// What the values take.
  package private(set) var byteCount: Int

  package static let limit = 4_096

  /// Of numbers and dates fewer pay: many are asked as quickly in an array of their own.
  private static let numberLimit = 256

  init(limit: Int) {
    self.limit = limit
    values = [.null]
    byteCount = Value.null.estimatedBytes
  }

  /// A dictionary of values that were numbered before; nil where they are none of one.
  package init?(_ values: [Value]) {
    guard let first = values.first, first.isNull, values.count <= Self.limit,
      values.dropFirst().allSatisfy({ ExactValue($0) != nil })
    else { return nil }
    self.values = values
    limit = Self.limit
    byteCount = values.reduce(0) { $0 + $1.estimatedBytes }
  }

  /// The code of a value, a new one where it has none; nil where there is no room, or it is none of
  /// the plain kinds.
  func code(of value: Value) -> UInt16? {
    if value.isNull { return 0 }
    guard let key = ExactValue(value) else { return nil }
    if let code = knownCodes[key] { return code }
    guard values.count < limit, key.isText || values.count < Self.numberLimit else { return nil }
    let code = UInt16(values.count)
    values.append(value)
    byteCount += value.estimatedBytes
    codes?[key] = code
    known = nil
    return code
  }

  private var knownCodes: [ExactValue: UInt16] {
    if let codes { return codes }
    var made: [ExactValue: UInt16] = [:]
    for (code, value) in values.enumerated() {
      if let key = ExactValue(value) { made[key] = UInt16(code) }
    }
    codes = made
    return made
  }

  /// The values of codes, in the order given.
  package func column(of codes: [UInt16]) -> Column {
    let hasNull = codes.contains(0)
    if hasNull, codes.allSatisfy({ $0 == 0 }) { return .nulls(count: codes.count) }
    let all = known ?? Column(values)
    known = all
    let nulls = hasNull ? codes.map { $0 == 0 } : nil
    switch all.storage {
    case .booleans(let all): return Column(.booleans(codes.map { all[Int($0)] }), nulls: nulls)
    case .integers(let all): return Column(.integers(codes.map { all[Int($0)] }), nulls: nulls)
    case .floats(let all): return Column(.floats(codes.map { all[Int($0)] }), nulls: nulls)
    case .texts(let all): return Column(.texts(codes.map { all[Int($0)] }), nulls: nulls)
    case .dates(let all): return Column(.dates(codes.map { all[Int($0)] }), nulls: nulls)
    case .nodes, .edges, .values: return Column(.values(codes.map { values[Int($0)] }))
    }
  }
}

/// A value of a plain kind, equal only to itself.
private enum ExactValue: Hashable {
  case boolean(Bool)
  case integer(Int64)
  case float(UInt64)
  case text(Name)
  case date(CalendarDate)

  var isText: Bool {
    if case .text = self { true } else { false }
  }

  init?(_ value: Value) {
    switch value {
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .integer(value)
    case .float(let value): self = .float(value.bitPattern)
    case .text(let value): self = .text(Name(value))
    case .date(let value): self = .date(value)
    case .null, .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map, .node, .edge,
      .path:
      return nil
    }
  }
}
