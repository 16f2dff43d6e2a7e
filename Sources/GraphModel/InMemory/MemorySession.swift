/// The one conversation with a graph in memory; what a transaction did is undone by its log.
final class MemorySession: GraphSession {
  let state: MemoryState
  let reader: any GraphReader
  let writer: any GraphWriter
  let spill: any SpillStore
  private var committedChanges: Int64 = 0

  init() {
    state = MemoryState()
    reader = MemoryReader(state)
    writer = MemoryWriter(state)
    spill = MemorySpill(state)
  }

  var transaction: TransactionMode? { state.transaction }

  func begin(_ mode: TransactionMode) throws {
    precondition(state.transaction == nil, "a transaction is open")
    state.transaction = mode
  }

  func commit() throws {
    precondition(state.transaction != nil, "no transaction is open")
    do {
      try state.tables.checkRequired(after: state.log[...])
    } catch {
      try rollback()
      throw error
    }
    if !state.log.isEmpty { committedChanges += 1 }
    end()
  }

  func rollback() throws {
    precondition(state.transaction != nil, "no transaction is open")
    state.undo(to: 0)
    end()
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    precondition(state.transaction == .write, "a savepoint belongs into a writing transaction")
    let mark = state.log.count
    do {
      let result = try body()
      try state.tables.checkRequired(after: state.log[mark...])
      return result
    } catch {
      state.undo(to: mark)
      throw error
    }
  }

  func planBasis() throws -> PlanBasis { PlanBasis(layout: committedChanges) }

  private func end() {
    if !state.log.isEmpty { state.log.removeAll() }
    state.transaction = nil
  }
}

/// What session, reader, writer and loader share: the tables, and the open transaction.
final class MemoryState {
  let tables = MemoryTables()
  var budget = Budget()
  var transaction: TransactionMode?
  var log: [MemoryChange] = [] { didSet { version += 1 } }

  /// Grows with every change and everything that is undone.
  private(set) var version = 0

  /// Takes back all changes after the first `mark`.
  func undo(to mark: Int) {
    while log.count > mark { tables.undo(log.removeLast()) }
  }
}
