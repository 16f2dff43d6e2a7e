import GraphModel

/// Bytes that no value is written as.
struct MalformedBytes: Error {}

extension ValueBytes {
  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> Value {
    var reader = ByteReader(bytes)
    let value = try reader.value(depth: 0)
    guard reader.isAtEnd else { throw MalformedBytes() }
    return value
  }
}

/// Reads values from bytes that need not be well formed.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func value(depth: Int) throws -> Value {
    guard depth < Self.depthLimit, let tag = ValueBytes.Tag(rawValue: try byte()) else {
      throw MalformedBytes()
    }
    return switch tag {
    case .null: .null
    case .no: .boolean(false)
    case .yes: .boolean(true)
    case .integer: .integer(try number())
    case .float: .float(Double(bitPattern: UInt64(bitPattern: try number())))
    case .text: .text(try text())
    case .date: .date(CalendarDate(daysSinceEpoch: try number()))
    case .localTime: .localTime(LocalTime(nanoseconds: try number()))
    case .time:
      .time(ZonedTime(local: LocalTime(nanoseconds: try number()), offsetSeconds: try small()))
    case .localDateTime: .localDateTime(try localDateTime())
    case .dateTime:
      .dateTime(ZonedDateTime(local: try localDateTime(), offsetSeconds: try small()))
    case .zonedDateTime:
      .dateTime(
        ZonedDateTime(local: try localDateTime(), offsetSeconds: try small(), zone: try text()))
    case .duration:
      .duration(
        TemporalDuration(
          months: try number(), days: try number(), seconds: try number(),
          nanoseconds: try small()))
    case .list: .list(try list(depth: depth + 1))
    case .map: .map(try map(depth: depth + 1))
    case .node: .node(NodeID(try number()))
    case .edge: .edge(try edge())
    case .path: .path(try path())
    }
  }

  /// Deeper than any value that passes a query's own limit.
  private static let depthLimit = 2_000

  private mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw MalformedBytes() }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func number() throws -> Int64 {
    guard bytes.count - position >= 8 else { throw MalformedBytes() }
    defer { position += 8 }
    return Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int64.self))
  }

  private mutating func small() throws -> Int32 {
    guard let number = Int32(exactly: try number()) else { throw MalformedBytes() }
    return number
  }

  /// A number of things of which each takes at least one more byte.
  private mutating func count() throws -> Int {
    let number = try number()
    guard number >= 0, number <= bytes.count - position else { throw MalformedBytes() }
    return Int(number)
  }

  private mutating func text() throws -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  private mutating func localDateTime() throws -> LocalDateTime {
    LocalDateTime(
      date: CalendarDate(daysSinceEpoch: try number()),
      time: LocalTime(nanoseconds: try number()))
  }

  private mutating func list(depth: Int) throws -> [Value] {
    try (0..<count()).map { _ in try value(depth: depth) }
  }

  private mutating func map(depth: Int) throws -> ValueMap {
    ValueMap(try (0..<count()).map { _ in (try text(), try value(depth: depth)) })
  }

  private mutating func edge() throws -> EdgeReference {
    EdgeReference(
      id: EdgeID(try number()), type: EdgeTypeID(try small()), source: NodeID(try number()),
      target: NodeID(try number()))
  }

  private mutating func path() throws -> PathReference {
    let count = try count()
    return PathReference(
      nodes: try (0...count).map { _ in NodeID(try number()) },
      edges: try (0..<count).map { _ in try edge() })
  }
}
