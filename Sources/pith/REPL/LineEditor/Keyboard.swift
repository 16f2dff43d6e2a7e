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
  private let windowChanges = SignalPipe.windowChanges

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
        windowChanges.wait()
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
