import Foundation
import GraphModel
import Synchronization

/// Turns Ctrl-C into a request to the running query; one too many ends the process.
final class Interrupts: Sendable {
  private struct Watch {
    let budget: Budget
    let patience: Int
    var presses = 0
  }

  private static let current = Mutex<Watch?>(nil)
  private let outer: Watch?

  /// Whether Ctrl-C was pressed.
  var haveCome: Bool { Self.current.withLock { $0?.presses ?? 0 } > 0 }

  /// - Parameter patience: how often Ctrl-C may be pressed before the process ends.
  init(cancelling budget: Budget, patience: Int = 1) {
    Self.watcher
    outer = Self.current.withLock { current in
      defer { current = Watch(budget: budget, patience: patience) }
      return current
    }
  }

  deinit {
    Self.current.withLock { $0 = outer }
  }

  /// Starts, once, a thread that waits for Ctrl-C; between queries it does nothing.
  private static let watcher: Void = {
    let pipe = SignalPipe.interrupts
    Thread.detachNewThread {
      while true {
        pipe.wait()
        note()
      }
    }
  }()

  private static func note() {
    current.withLock { current in
      guard let watch = current else { return }
      watch.budget.cancel()
      if watch.presses >= watch.patience { _exit(ExitStatus.interrupted) }
      current?.presses += 1
    }
  }
}
