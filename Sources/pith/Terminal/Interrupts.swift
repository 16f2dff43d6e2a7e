import Dispatch
import GraphModel
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns Ctrl-C into a request to the running query; one too many ends the process.
final class Interrupts: Sendable {
  /// Dispatch objects may be used from all threads.
  private nonisolated(unsafe) let source: any DispatchSourceSignal
  private let count = Atomic<Int>(0)
  private let patience: Int

  /// Whether Ctrl-C was pressed.
  var haveCome: Bool { count.load(ordering: .relaxed) > 0 }

  /// - Parameter patience: how often Ctrl-C may be pressed before the process ends.
  init(cancelling budget: Budget, patience: Int = 1) {
    self.patience = patience
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [weak self] in
      budget.cancel()
      self?.note()
    }
    source.resume()
  }

  private func note() {
    if count.add(1, ordering: .relaxed).oldValue >= patience { _exit(ExitStatus.interrupted) }
  }
}
