import Dispatch
import GraphModel
import Synchronization

/// Looks, while a query runs, whether the next that its client says is to stop it.
///
/// It looks forty times a second, and falls asleep where nothing has run for a second.
final class CancelWatch: Sendable {
  private struct State {
    var budget: Budget?
    var idleLooks = 0
    var isAsleep = true
  }

  private let lines: RequestLines
  private let state = Mutex(State())
  /// Dispatch objects may be used from all threads.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer

  init(_ lines: RequestLines) {
    self.lines = lines
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "cancel"))
    timer.schedule(deadline: .now(), repeating: .milliseconds(25))
    timer.setEventHandler { [weak self] in self?.look() }
  }

  /// A timer must not go while it sleeps.
  deinit {
    timer.cancel()
    if state.withLock(\.isAsleep) { timer.resume() }
  }

  /// Runs `body`, which may be stopped through its budget.
  func watching<Result>(_ budget: Budget, _ body: () throws -> Result) rethrows -> Result {
    state.withLock { state in
      state.budget = budget
      if state.isAsleep { timer.resume() }
      state.isAsleep = false
    }
    defer { state.withLock { $0.budget = nil } }
    return try body()
  }

  private func look() {
    state.withLock { state in
      if let budget = state.budget {
        state.idleLooks = 0
        if lines.next(fulfils: \.asksToCancel) { budget.cancel() }
      } else {
        state.idleLooks += 1
        if state.idleLooks > 40 { fallAsleep(&state) }
      }
    }
  }

  private func fallAsleep(_ state: inout State) {
    state.idleLooks = 0
    state.isAsleep = true
    timer.suspend()
  }
}

extension RequestLines.Line {
  fileprivate var asksToCancel: Bool {
    guard case .whole(let bytes) = self, bytes.count < 1024,
      case .cancel? = try? ServeRequest(bytes).operation
    else { return false }
    return true
  }
}
