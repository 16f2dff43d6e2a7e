import GraphModel

/// Memory of a query's budget that is held for as long as this lives.
final class MemoryReservation {
  private let budget: Budget
  private var bytes = 0

  init(_ budget: Budget) {
    self.budget = budget
  }

  deinit { budget.release(bytes: bytes) }

  func grow(bytes more: Int) throws {
    bytes += more
    try budget.reserve(bytes: more)
  }

  func reset() {
    budget.release(bytes: bytes)
    bytes = 0
  }
}
