import GraphModel

extension PropertyJSON {
  /// Reads what ``encode(_:)`` writes.
  static func decode(_ text: UnsafeRawBufferPointer) throws -> ValueMap {
    var reader = PropertyJSONReader(text)
    let properties = try reader.object()
    guard reader.isAtEnd else { throw MalformedBytes() }
    return properties
  }
}

/// Reads the one shape of JSON that ``PropertyJSON`` writes.
private struct PropertyJSONReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func object() throws -> ValueMap {
    var pairs: [ValueMap.Entry] = []
    try expect("{")
    if eat("}") { return ValueMap() }
    repeat {
      let key = try text()
      try expect(":")
      pairs.append((key, try value()))
    } while eat(",")
    try expect("}")
    return ValueMap(pairs)
  }

  private mutating func value() throws -> Value {
    guard position < bytes.count else { throw MalformedBytes() }
    return switch bytes[position] {
    case UInt8(ascii: "\""): .text(try text())
    case UInt8(ascii: "{"): try otherValue()
    default: try literal()
    }
  }

  private mutating func otherValue() throws -> Value {
    try expect(#"{"$bytes":"#)
    let digits = Array(try text().utf8)
    try expect("}")
    guard digits.count.isMultiple(of: 2) else { throw MalformedBytes() }
    let decoded = try stride(from: 0, to: digits.count, by: 2).map { index in
      try nibble(digits[index]) << 4 | nibble(digits[index + 1])
    }
    return try decoded.withUnsafeBytes { try ValueBytes.decode($0) }
  }

  private mutating func literal() throws -> Value {
    let rest = bytes[position...]
    let end = rest.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") }
    guard let end else { throw MalformedBytes() }
    let word = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    if word == "true" { return .boolean(true) }
    if word == "false" { return .boolean(false) }
    if let integer = Int64(word) { return .integer(integer) }
    guard let float = Double(word) else { throw MalformedBytes() }
    return .float(float)
  }

  private mutating func text() throws -> String {
    try expect("\"")
    var decoded: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: decoded, as: UTF8.self) }
      decoded.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
    }
    throw MalformedBytes()
  }

  private mutating func escaped() throws -> UInt8 {
    guard !eat("u00") else {
      guard bytes.count - position >= 2 else { throw MalformedBytes() }
      defer { position += 2 }
      return try nibble(bytes[position]) << 4 | nibble(bytes[position + 1])
    }
    if eat("\"") { return UInt8(ascii: "\"") }
    try expect("\\")
    return UInt8(ascii: "\\")
  }

  private func nibble(_ digit: UInt8) throws -> UInt8 {
    guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { throw MalformedBytes() }
    return UInt8(value)
  }

  private mutating func eat(_ token: StaticString) -> Bool {
    let count = token.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for index in 0..<count where bytes[position + index] != token.utf8Start[index] { return false }
    position += count
    return true
  }

  private mutating func expect(_ token: StaticString) throws {
    guard eat(token) else { throw MalformedBytes() }
  }
}
