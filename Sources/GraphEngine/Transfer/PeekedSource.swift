import GraphImport
import InsightImport

/// A source whose beginning can be looked at before it is read.
final class PeekedSource: ByteSource {
  private let source: any ByteSource
  private var peeked: [UInt8] = []

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The first bytes, which stay to be read.
  func beginning() throws -> [UInt8] {
    if peeked.isEmpty { peeked = try piece(of: source) }
    return peeked
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if peeked.isEmpty { return try source.read(into: buffer) }
    let count = min(buffer.count, peeked.count)
    buffer.copyBytes(from: peeked[..<count])
    peeked.removeFirst(count)
    return count
  }

  /// All bytes; throws where there are more than the limit.
  func all(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while case let more = try piece(of: self), !more.isEmpty {
      bytes += more
      if bytes.count > limit { throw ImportProblem(.tooLarge(bytes: bytes.count, limit: limit)) }
    }
    return bytes
  }

  private func piece(of source: any ByteSource) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = try bytes.withUnsafeMutableBytes { try source.read(into: $0) }
    bytes.removeSubrange(count...)
    return bytes
  }
}
