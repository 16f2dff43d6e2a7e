import GraphImport
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines on the standard input, read by the thread that answers them; while that one is busy,
/// another may look ahead.
final class RequestLines: Sendable {
  enum Line {
    case whole([UInt8])

    /// A line beyond the limit, which was passed over.
    case tooLong
  }

  fileprivate struct State {
    var lines: [Line] = []
    var next = 0
    var rest: [UInt8] = []
    var searched = 0
    var isPassingOver = false
    var isAtEnd = false
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
  }

  private let state = Mutex(State())

  /// Bytes at most of a request.
  static var limit: Int { 64 << 20 }

  /// The next line, once it is there; nil at the end of the input.
  func next() throws -> Line? {
    try state.withLock { state in
      while state.next == state.lines.count, !state.isAtEnd { try state.fill() }
      guard state.next < state.lines.count else { return nil }
      defer {
        state.next += 1
        if state.next == state.lines.count { state.forgetTaken() }
      }
      return state.lines[state.next]
    }
  }

  /// Takes in what is there without waiting; says whether the next line fulfils a condition.
  func next(fulfils condition: (Line) -> Bool) -> Bool {
    state.withLock { state in
      if state.next == state.lines.count, !state.isAtEnd, Self.isReadable { try? state.fill() }
      return state.lines[state.next...].first.map(condition) ?? false
    }
  }

  private static var isReadable: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }
}

extension RequestLines.State {
  mutating func forgetTaken() {
    lines.removeAll(keepingCapacity: true)
    next = 0
  }

  /// Waits for more bytes, and makes lines of them.
  mutating func fill() throws {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno != EINTR { throw FileError("standard input") }
    if count > 0 { rest += chunk[..<count] }
    if count == 0 { finish() } else { split() }
  }

  private mutating func split() {
    while let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      take(Array(rest[..<end]))
      rest.removeSubrange(...end)
      searched = 0
    }
    searched = rest.count
    if rest.count > RequestLines.limit {
      isPassingOver = true
      rest = []
      searched = 0
    }
  }

  private mutating func finish() {
    isAtEnd = true
    if !rest.isEmpty || isPassingOver { take(rest) }
    rest = []
  }

  private mutating func take(_ line: [UInt8]) {
    lines.append(isPassingOver ? .tooLong : .whole(line))
    isPassingOver = false
  }
}
