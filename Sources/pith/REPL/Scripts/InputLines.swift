import GraphImport

/// The lines of a file or of the standard input, one after the other.
final class InputLines {
  private let source: FileSource
  private var bytes: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var count = 0

  init(_ source: FileSource) {
    self.source = source
  }

  /// A line without its break; nil at the end.
  func next() throws -> String? {
    var searched = position
    while true {
      if let end = bytes[searched...].firstIndex(of: 10) { return try take(upTo: end, skip: 1) }
      searched = bytes.count
      if isAtEnd { return position < bytes.count ? try take(upTo: bytes.count, skip: 0) : nil }
      if bytes.count - position > ScriptSplitter.limit { throw ScriptSplitter.TooLong() }
      let taken = position
      try fill()
      searched -= taken
    }
  }

  private func fill() throws {
    bytes.removeSubrange(..<position)
    position = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = try chunk.withUnsafeMutableBytes(source.read)
    isAtEnd = count == 0
    bytes += chunk[..<count]
  }

  private func take(upTo end: Int, skip: Int) throws -> String {
    let isFirst = count == 0
    count += 1
    defer { position = end + skip }
    var line = bytes[position..<end]
    if line.last == 13 { line.removeLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Failure("error: line \(count) is not UTF-8")
    }
    return text
  }
}
