#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines of a source, one at a time, as bytes; none is ever held beyond a limit.
package struct LineReader {
  package struct Line {
    /// Counted from 1.
    package let number: Int

    /// Without the line break; they live until the next line is asked for.
    package let bytes: UnsafeBufferPointer<UInt8>

    /// Whether `bytes` are the beginning of a line beyond the limit, whose rest is passed over.
    package let isCut: Bool
  }

  private let source: any ByteSource
  private let limit: Int
  private var buffer: [UInt8]

  /// What is in the buffer and was not handed out yet.
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// Bytes taken from the source so far.
  package private(set) var bytesRead = 0

  private var lineNumber = 0

  package init(_ source: any ByteSource, limit: Int = 16 << 20, chunk: Int = 1 << 18) {
    self.source = source
    self.limit = limit
    buffer = Array(repeating: 0, count: chunk)
  }

  /// Calls `body` with the next line; nil at the end of the source.
  package mutating func next<Result>(_ body: (Line) throws -> Result) throws -> Result? {
    guard let length = try lengthOfNextLine() else { return nil }
    lineNumber += 1
    let isCut = length > limit
    let range = start..<start + min(length, limit)
    let number = lineNumber
    let result = try buffer.withUnsafeBufferPointer { buffer in
      let bytes = UnsafeBufferPointer(rebasing: buffer[range])
      return try body(Line(number: number, bytes: bytes, isCut: isCut))
    }
    if isCut { try passOverLine() } else { start = min(start + length + 1, end) }
    return result
  }
}

extension LineReader {
  /// The bytes to the next line break, which are in the buffer then, or more than the limit.
  private mutating func lengthOfNextLine() throws -> Int? {
    var searched = 0
    while true {
      if let length = lineBreak(from: start + searched).map({ $0 - start }) { return length }
      searched = end - start
      if searched > limit { return searched }
      if isAtEnd { return searched == 0 ? nil : searched }
      try fill()
    }
  }

  private mutating func passOverLine() throws {
    while true {
      if let lineBreak = lineBreak(from: start) {
        start = lineBreak + 1
        return
      }
      start = end
      if isAtEnd { return }
      try fill()
    }
  }

  private func lineBreak(from position: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard position < end, let base = bytes.baseAddress,
        let found = memchr(base + position, Int32(UInt8(ascii: "\n")), end - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Reads on behind what is in the buffer, having made room.
  private mutating func fill() throws {
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        bytes.copyMemory(from: rest)
      }
      end -= start
      start = 0
    }
    if end == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    let count = try buffer.withUnsafeMutableBytes { bytes in
      try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
    }
    end += count
    bytesRead += count
    isAtEnd = count == 0
  }
}
