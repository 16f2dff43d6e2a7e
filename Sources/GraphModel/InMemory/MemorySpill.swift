/// Rows put aside in memory: a graph without a file has nowhere else to put them, so that they count
/// against the query's memory.
final class MemorySpill: SpillStore {
  private let state: MemoryState

  init(_ state: MemoryState) {
    self.state = state
  }

  func makeRun() throws -> any SpillRun { MemoryRun(state.budget) }
}

private final class MemoryRun: SpillRun {
  private var rows: [[Value]] = []
  private var position = 0
  private let budget: Budget
  private var reserved = 0

  init(_ budget: Budget) {
    self.budget = budget
  }

  deinit {
    budget.release(bytes: reserved)
  }

  func append(_ rows: [[Value]]) throws {
    precondition(position == 0, "a run that is read takes no more rows")
    let bytes = rows.reduce(0) { $1.reduce($0) { $0 + $1.estimatedBytes } }
    reserved += bytes
    try budget.reserve(bytes: bytes)
    self.rows += rows
  }

  func next(maximum: Int) throws -> [[Value]]? {
    guard position < rows.count else { return nil }
    let end = min(rows.count, position + maximum)
    defer { position = end }
    return Array(rows[position..<end])
  }
}
