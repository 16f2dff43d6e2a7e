/// Texts by position, their UTF-8 bytes one after the other.
package final class PackedTexts {
  package let starts = PackedBuffer<UInt64>()
  package let lengths = PackedBuffer<UInt32>()
  package let bytes = PackedBuffer<UInt8>()
  private var usedBytes = 0

  package init() {}

  package var byteCount: Int { starts.byteCount + lengths.byteCount + bytes.byteCount }

  /// The part of the bytes that no text has any more, from 0 to 1.
  package var waste: Double {
    bytes.count == 0 ? 0 : 1 - Double(usedBytes) / Double(bytes.count)
  }

  /// Makes places, with empty texts, up to a number of them.
  package func grow(to count: Int) {
    guard count > starts.count else { return }
    lengths.append(repeating: 0, count: count - starts.count)
    starts.append(repeating: 0, count: count - starts.count)
  }

  package func set(_ text: String, at position: Int) {
    var text = text
    text.withUTF8 { new in
      usedBytes += new.count - Int(lengths[position])
      starts[position] = UInt64(bytes.count)
      lengths[position] = UInt32(new.count)
      bytes.append(bytes: UnsafeRawBufferPointer(new))
    }
  }

  package subscript(position: Int) -> String {
    String(decoding: self.bytes(at: position), as: UTF8.self)
  }

  /// The bytes of a text, good until one changes.
  package func bytes(at position: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: bytes.start + Int(starts[position]), count: Int(lengths[position]))
  }
}
