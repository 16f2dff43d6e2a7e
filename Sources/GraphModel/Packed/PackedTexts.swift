/// Texts by position, their UTF-8 bytes one after the other.
package final class PackedTexts {
  package let starts: PackedBuffer<UInt64>
  package let lengths: PackedBuffer<UInt32>
  package let bytes: PackedBuffer<UInt8>
  private var usedBytes: Int

  package init() {
    (starts, lengths, bytes, usedBytes) = (PackedBuffer(), PackedBuffer(), PackedBuffer(), 0)
  }

  /// Texts that were packed before; nil where they are not all within the bytes, and of valid UTF-8.
  package init?(
    starts: PackedBuffer<UInt64>, lengths: PackedBuffer<UInt32>, bytes: PackedBuffer<UInt8>
  ) {
    guard starts.count == lengths.count, UTF8Check.isValid(bytes.elements) else { return nil }
    var used = 0
    for (start, length) in zip(starts.elements, lengths.elements) {
      guard start <= bytes.count, Int(length) <= bytes.count - Int(start),
        UTF8Check.isBoundary(Int(start), in: bytes.elements),
        UTF8Check.isBoundary(Int(start) + Int(length), in: bytes.elements)
      else { return nil }
      used += Int(length)
    }
    (self.starts, self.lengths, self.bytes, usedBytes) = (starts, lengths, bytes, used)
  }

  package var count: Int { starts.count }

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
    text.withUTF8 { set($0, at: position) }
  }

  package func set(_ text: UnsafeBufferPointer<UInt8>, at position: Int) {
    usedBytes += text.count - Int(lengths[position])
    starts[position] = UInt64(bytes.count)
    lengths[position] = UInt32(text.count)
    bytes.append(bytes: UnsafeRawBufferPointer(text))
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
