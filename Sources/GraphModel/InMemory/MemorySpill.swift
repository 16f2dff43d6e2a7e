/// Rows put aside in memory: a graph without a file has nowhere else to put them.
final class MemorySpill: SpillStore {
  func makeRun() throws -> any SpillRun { MemoryRun() }
}

private final class MemoryRun: SpillRun {
  private var rows: [[Value]] = []
  private var position = 0

  func append(_ rows: [[Value]]) throws {
    precondition(position == 0, "a run that is read takes no more rows")
    self.rows += rows
  }

  func next(maximum: Int) throws -> [[Value]]? {
    guard position < rows.count else { return nil }
    let end = min(rows.count, position + maximum)
    defer { position = end }
    return Array(rows[position..<end])
  }
}
