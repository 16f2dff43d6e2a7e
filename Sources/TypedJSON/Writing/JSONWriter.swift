/// Appends JSON to a buffer of bytes, token by token; commas are its user's.
package struct JSONWriter {
  @usableFromInline
  package var bytes: [UInt8] = []

  package init() {}

  /// Appends text that is JSON already.
  package mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func null() { raw("null") }

  package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func integer(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  /// A finite number, always with a fraction or an exponent.
  package mutating func float(_ value: Double) {
    precondition(value.isFinite)
    raw(value.description)
  }

  package mutating func text(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A key and its colon.
  package mutating func key(_ key: String) {
    text(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Elements with commas between them, in brackets.
  @inlinable
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    separated(UInt8(ascii: "["), elements, UInt8(ascii: "]"), write)
  }

  /// Members with commas between them, in braces; `write` is to write both key and value.
  @inlinable
  package mutating func object<Members: Sequence>(
    _ members: Members, _ write: (inout JSONWriter, Members.Element) -> Void
  ) {
    separated(UInt8(ascii: "{"), members, UInt8(ascii: "}"), write)
  }
}

extension JSONWriter {
  @inlinable
  internal mutating func separated<Parts: Sequence>(
    _ open: UInt8, _ parts: Parts, _ close: UInt8,
    _ write: (inout JSONWriter, Parts.Element) -> Void
  ) {
    bytes.append(open)
    var isFirst = true
    for part in parts {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(&self, part)
    }
    bytes.append(close)
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      raw(Self.escape(of: byte))
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escape(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
