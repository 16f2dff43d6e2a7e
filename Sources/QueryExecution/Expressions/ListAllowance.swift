import GraphModel

/// Watches over the lists that one column of a batch holds: they may not outgrow the budget, and
/// making them meets it every so many elements.
struct ListAllowance {
  private let budget: Budget
  private var elements = 0
  private var unchecked = 0

  init(_ budget: Budget) {
    self.budget = budget
  }

  /// Counts a value that was made for the column.
  mutating func count(_ value: Value) throws {
    guard case .list(let list) = value else { return }
    elements += list.count
    unchecked += list.count
    if elements * MemoryLayout<Value>.stride > budget.limits.memoryBytes {
      throw BudgetError.memory(bytes: budget.limits.memoryBytes)
    }
    guard unchecked > 65_536 else { return }
    unchecked = 0
    try budget.check()
  }
}
