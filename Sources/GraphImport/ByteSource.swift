/// Where the bytes of an import come from, piece by piece.
package protocol ByteSource: AnyObject {
  /// Fills at most the whole buffer; says how many bytes it gave, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of an array.
package final class BytesInMemory: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package convenience init(_ text: String) {
    self.init(Array(text.utf8))
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
