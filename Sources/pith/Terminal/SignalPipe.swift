import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A descriptor that can be read once a signal has come.
///
/// Dispatch's signal sources see nothing of a signal again once one of them has gone.
struct SignalPipe: Sendable {
  let descriptor: Int32

  /// Ctrl-C
  static let interrupts = SignalPipe(SIGINT, writingEnd: interruptsEnd)

  /// A change of the window's size.
  static let windowChanges = SignalPipe(SIGWINCH, writingEnd: windowChangesEnd)

  private init(_ signal: Int32, writingEnd: borrowing Atomic<Int32>) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    descriptor = ends[0]
    writingEnd.store(ends[1], ordering: .sequentiallyConsistent)
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = noteSignal
    #else
      action.__sigaction_handler.sa_handler = noteSignal
    #endif
    action.sa_flags = Int32(SA_RESTART)
    sigaction(signal, &action, nil)
  }

  /// Waits for the signal.
  func wait() {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) < 0, errno == EINTR {}
  }
}

private let interruptsEnd = Atomic<Int32>(-1)
private let windowChangesEnd = Atomic<Int32>(-1)

/// Runs inside a signal: it does nothing but write a byte.
private func noteSignal(_ signal: Int32) {
  let code = errno
  let end =
    signal == SIGINT
    ? interruptsEnd.load(ordering: .relaxed) : windowChangesEnd.load(ordering: .relaxed)
  var byte: UInt8 = 1
  _ = write(end, &byte, 1)
  errno = code
}
