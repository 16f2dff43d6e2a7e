import GraphModel

/// Any value as bytes: a tag, then what the tag asks for.
///
/// Numbers are little-endian.
enum ValueBytes {
  /// What follows.
  ///
  /// The numbers are in files: a new one may be added, none may change.
  enum Tag: UInt8 {
    case null = 0
    case no = 1
    case yes = 2
    case integer = 3
    case float = 4
    case text = 5
    case date = 6
    case localTime = 7
    case time = 8
    case localDateTime = 9
    case dateTime = 10
    case zonedDateTime = 11
    case duration = 12
    case list = 13
    case map = 14
    case node = 15
    case edge = 16
    case path = 17
  }

  static func encode(_ value: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(tag: .null)
    case .boolean(let value): bytes.append(tag: value ? .yes : .no)
    case .integer(let value): bytes.append(tag: .integer, value)
    case .float(let value): bytes.append(tag: .float, Int64(bitPattern: value.bitPattern))
    case .text(let value):
      bytes.append(tag: .text)
      bytes.append(text: value)
    case .date(let value): bytes.append(tag: .date, value.daysSinceEpoch)
    case .localTime(let value): bytes.append(tag: .localTime, value.nanoseconds)
    case .time(let value):
      bytes.append(tag: .time, value.local.nanoseconds, Int64(value.offsetSeconds))
    case .localDateTime(let value): append(value, tag: .localDateTime, to: &bytes)
    case .dateTime(let value): append(value, to: &bytes)
    case .duration(let value):
      bytes.append(
        tag: .duration, value.months, value.days, value.seconds, Int64(value.nanoseconds))
    case .list(let values):
      bytes.append(tag: .list, Int64(values.count))
      for value in values { append(value, to: &bytes) }
    case .map(let map):
      bytes.append(tag: .map, Int64(map.count))
      for (key, value) in map.entries {
        bytes.append(text: key)
        append(value, to: &bytes)
      }
    case .node(let id): bytes.append(tag: .node, id.rawValue)
    case .edge(let edge):
      bytes.append(tag: .edge)
      bytes.append(edge)
    case .path(let path):
      bytes.append(tag: .path, Int64(path.edges.count))
      for node in path.nodes { bytes.append(node.rawValue) }
      for edge in path.edges { bytes.append(edge) }
    }
  }

  private static func append(_ value: LocalDateTime, tag: Tag, to bytes: inout [UInt8]) {
    bytes.append(tag: tag, value.date.daysSinceEpoch, value.time.nanoseconds)
  }

  private static func append(_ value: ZonedDateTime, to bytes: inout [UInt8]) {
    append(value.local, tag: value.zone == nil ? .dateTime : .zonedDateTime, to: &bytes)
    bytes.append(Int64(value.offsetSeconds))
    if let zone = value.zone { bytes.append(text: zone) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(tag: ValueBytes.Tag, _ numbers: Int64...) {
    append(tag.rawValue)
    for number in numbers { append(number) }
  }

  fileprivate mutating func append(_ number: Int64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    append(Int64(text.utf8.count))
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(_ edge: EdgeReference) {
    append(edge.id.rawValue)
    append(Int64(edge.type.rawValue))
    append(edge.source.rawValue)
    append(edge.target.rawValue)
  }
}
