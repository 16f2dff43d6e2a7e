/// Where a graph is kept: a SQLite file, or memory.
package protocol GraphStore: AnyObject {
  /// Runs `body` with the store's one session, on the calling thread; the budget governs what it
  /// does. A transaction may stay open from one call to the next.
  func access<Result>(under budget: Budget, _ body: (any GraphSession) throws -> Result) throws
    -> Result

  /// Whether the store is a file, so that what is committed stays.
  var isPersistent: Bool { get }

  /// Whether writing is refused.
  var isReadOnly: Bool { get }
}

/// A conversation with a store: transactions, a reader and a writer inside them.
///
/// Outside a transaction nothing may be read or written. Savepoints nest inside a writing
/// transaction; rolling one back undoes names, caches and counters as well.
package protocol GraphSession: AnyObject {
  var reader: any GraphReader { get }
  var writer: any GraphWriter { get }
  var spill: any SpillStore { get }

  var transaction: TransactionMode? { get }

  func begin(_ mode: TransactionMode) throws
  func commit() throws
  func rollback() throws

  /// Runs `body` so that it leaves all or, if it throws, nothing; only in a writing transaction.
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result

  /// What a plan is made for; only in a transaction.
  func planBasis() throws -> PlanBasis
}

/// What plans depend on: a plan that was made for an equal one gives the same rows, and costs about the
/// same as a new one.
package struct PlanBasis: Equatable {
  /// Changes with every name that comes or goes.
  private let layout: Int64
  private let indexes: [IndexDefinition]

  /// The binary orders of magnitude of the numbers of nodes and edges.
  private let magnitudes: [Int8]

  package init(layout: Int64, indexes: [IndexDefinition] = [], counts: [Int] = []) {
    self.layout = layout
    self.indexes = indexes
    magnitudes = counts.map { Int8(Int.bitWidth - $0.leadingZeroBitCount) }
  }
}

package enum TransactionMode: Sendable {
  case read, write
}
