import Dispatch
import TerminalEditing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Waits for keys, and for the window to change its size.
final class Keyboard {
  enum Event {
    case key(Key)
    case resized

    /// The terminal is gone.
    case ended
  }

  private var reader = KeyReader()
  private var waiting: [Key] = []
  private let windowChanges = SignalPipe(SIGWINCH)

  /// How long an Escape may be the beginning of a longer sequence, in milliseconds.
  private static let escapeDelay: Int32 = 50

  func next() -> Event {
    while waiting.isEmpty {
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: windowChanges.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, 2, reader.isWaiting ? Self.escapeDelay : -1)
      if count == 0 { waiting = reader.finish() }
      if count < 0, errno != EINTR { return .ended }
      if count > 0, descriptors[1].revents != 0 {
        windowChanges.drain()
        return .resized
      }
      if count > 0, descriptors[0].revents != 0, !readBytes() { return .ended }
    }
    return .key(waiting.removeFirst())
  }

  private func readBytes() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 12)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { waiting += reader.read(bytes[..<count]) }
    return count > 0 || (count < 0 && errno == EINTR)
  }
}

/// A descriptor that can be read once a signal has come.
final class SignalPipe {
  let descriptor: Int32
  private let source: any DispatchSourceSignal

  init(_ signal: Int32) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
    let end = ends[1]
    source.setEventHandler { _ = write(end, [1], 1) }
    source.resume()
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
