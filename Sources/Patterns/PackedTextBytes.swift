/// Texts that lie in memory by position, each from its start on, all of valid UTF-8.
package struct PackedTextBytes: BitwiseCopyable {
  private let starts: UnsafePointer<UInt64>
  private let lengths: UnsafePointer<UInt32>
  private let bytes: UnsafePointer<UInt8>

  package init(
    starts: UnsafePointer<UInt64>, lengths: UnsafePointer<UInt32>, bytes: UnsafePointer<UInt8>
  ) {
    (self.starts, self.lengths, self.bytes) = (starts, lengths, bytes)
  }

  @inline(__always)
  subscript(position: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: bytes + Int(starts[Int(position)]), count: Int(lengths[Int(position)]))
  }
}

/// The bytes of a text that stay where they are.
package final class TextBytes: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  package init(_ text: String) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = copy.initialize(from: text.utf8)
    bytes = UnsafeBufferPointer(copy)
  }

  deinit {
    bytes.deallocate()
  }
}
