import Synchronization

/// What one query may use: time, memory, rows; and whether somebody asked it to stop.
///
/// Operators call ``check()`` once a batch, kernels once in 65,536 edges, SQLite through its
/// progress handler. Memory is reserved before it grows. ``cancel()`` may come from any thread.
package final class Budget: Sendable {
  package struct Limits: Sendable {
    package var timeoutSeconds: Double?
    package var memoryBytes: Int
    package var rows: Int?

    /// Levels of nesting in a query's text, of lists in a value, of a recursion.
    package var depth: Int

    /// Bytes of a query's text, and so of each literal in it.
    package var textBytes: Int

    package init(
      timeoutSeconds: Double? = nil, memoryBytes: Int = 1 << 30, rows: Int? = nil,
      depth: Int = 1_000, textBytes: Int = 4 << 20
    ) {
      self.textBytes = textBytes
      self.timeoutSeconds = timeoutSeconds
      self.memoryBytes = memoryBytes
      self.rows = rows
      self.depth = depth
    }
  }

  package let limits: Limits
  private let deadline: ContinuousClock.Instant?
  private let isCancelled = Atomic<Bool>(false)
  private let reserved = Atomic<Int>(0)
  private let peak = Atomic<Int>(0)

  package init(_ limits: Limits = Limits()) {
    self.limits = limits
    // Some thirty years: what a clock can count.
    deadline = limits.timeoutSeconds.map { ContinuousClock.now + .seconds(min($0, 1e9)) }
  }

  /// Asks the query to stop at its next check.
  package func cancel() {
    isCancelled.store(true, ordering: .relaxed)
  }

  /// Throws where the query was cancelled or its time is over.
  package func check() throws(BudgetError) {
    if isCancelled.load(ordering: .relaxed) { throw .cancelled }
    if let deadline, ContinuousClock.now > deadline {
      throw .timeout(seconds: limits.timeoutSeconds ?? 0)
    }
  }

  /// Takes memory from the budget, or throws where there is not enough.
  package func reserve(bytes: Int) throws(BudgetError) {
    let (_, total) = reserved.add(bytes, ordering: .relaxed)
    _ = peak.max(total, ordering: .relaxed)
    if total > limits.memoryBytes { throw .memory(bytes: limits.memoryBytes) }
  }

  /// The most memory that was reserved at a time.
  package var peakBytes: Int { peak.load(ordering: .relaxed) }

  /// Gives memory back.
  package func release(bytes: Int) {
    reserved.subtract(bytes, ordering: .relaxed)
  }
}

/// Which limit stopped a query.
package enum BudgetError: Error, Equatable, Sendable {
  case cancelled
  case timeout(seconds: Double)
  case memory(bytes: Int)
  case rows(Int)
  case depth(Int)
}
