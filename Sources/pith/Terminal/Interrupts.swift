import Dispatch
import GraphModel
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns Ctrl-C into a request to the running query; a second one ends the process.
final class Interrupts: Sendable {
  /// Dispatch objects may be used from all threads.
  private nonisolated(unsafe) let source: any DispatchSourceSignal
  private let count = Atomic<Int>(0)

  /// Whether Ctrl-C was pressed.
  var haveCome: Bool { count.load(ordering: .relaxed) > 0 }

  init(cancelling budget: Budget) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [weak self] in
      budget.cancel()
      self?.note()
    }
    source.resume()
  }

  private func note() {
    if count.add(1, ordering: .relaxed).oldValue > 0 { _exit(ExitStatus.interrupted) }
  }
}
