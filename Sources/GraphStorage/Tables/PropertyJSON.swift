import GraphModel

/// The properties for which a table has no column, as the text of one JSON object.
///
/// Texts, booleans, integers and finite floats are JSON's own (a float has a point or an exponent);
/// any other value is `{"$bytes": "..."}`, ``ValueBytes`` in hexadecimal.
enum PropertyJSON {
  static func encode(_ properties: ValueMap) -> String {
    var bytes: [UInt8] = []
    bytes.append(UInt8(ascii: "{"))
    for (index, (key, value)) in properties.entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .float(let value) where value.isFinite: bytes.append(contentsOf: String(value).utf8)
    case .text(let value) where !value.utf8.contains(0): append(value, to: &bytes)
    case .null, .text, .float, .date, .localTime, .time, .localDateTime, .dateTime, .duration,
      .list, .map, .node, .edge, .path:
      bytes.append(contentsOf: #"{"$bytes":""#.utf8)
      for byte in ValueBytes.encode(value) { append(hexadecimal: byte, to: &bytes) }
      bytes.append(contentsOf: #""}"#.utf8)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: #"\u00"#.utf8)
        append(hexadecimal: byte, to: &bytes)
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(hexadecimal byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
