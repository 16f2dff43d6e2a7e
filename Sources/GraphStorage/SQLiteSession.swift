import GraphModel

/// The one conversation with a file: transactions, and a reader and a writer inside them.
final class SQLiteSession: GraphSession {
  private let file: GraphFile
  private let tableReader: SQLiteReader
  private let tableWriter: SQLiteWriter
  private let spillStore: SQLiteSpillStore

  private(set) var transaction: TransactionMode?
  private var savepointDepth = 0

  /// What a rollback puts back.
  private var start = Catalogue()

  /// The basis of plans at a state of the graph.
  private var lastBasis: (sequence: Int64?, basis: PlanBasis)?

  private var connection: Connection { file.connection }

  init(_ file: GraphFile) {
    self.file = file
    tableReader = SQLiteReader(file)
    tableWriter = SQLiteWriter(file)
    spillStore = SQLiteSpillStore()
  }

  var reader: any GraphReader { tableReader }
  var writer: any GraphWriter { tableWriter }
  var spill: any SpillStore { spillStore }

  func planBasis() throws -> PlanBasis {
    if let known = lastBasis, known.sequence == file.catalogue.sequence, file.pending.isEmpty {
      return known.basis
    }
    let catalogue = file.catalogue
    let basis = PlanBasis(
      layout: Int64(catalogue.layout), indexes: catalogue.indexes.map(\.definition),
      counts: catalogue.nodeTables.map(\.nodeCount) + catalogue.edgeTables.map(\.edgeCount))
    lastBasis = file.pending.isEmpty ? (catalogue.sequence, basis) : nil
    return basis
  }

  func begin(_ mode: TransactionMode) throws {
    precondition(transaction == nil, "transactions do not nest")
    try connection.run(mode == .write ? "BEGIN IMMEDIATE" : "BEGIN")
    do {
      try file.refresh()
    } catch {
      try? connection.run("ROLLBACK")
      throw error
    }
    transaction = mode
    start = file.catalogue
  }

  func commit() throws {
    precondition(transaction != nil, "there is no transaction to commit")
    do {
      let changes = file.pending.changes
      try file.flush(since: start)
      if !changes.isEmpty { follow(changes) }
      try connection.run("COMMIT")
      transaction = nil
    } catch {
      file.projections.forget()
      try rollback()
      throw error
    }
  }

  /// Arrays that cannot follow what the transaction changed are made anew when they are needed.
  private func follow(_ changes: [GraphChange]) {
    do {
      try file.projections.follow(changes, tableReader)
    } catch {
      file.projections.forget()
    }
  }

  func rollback() throws {
    precondition(transaction != nil, "there is no transaction to roll back")
    forgetTransaction()
    guard connection.isInTransaction else { return }
    try connection.run("ROLLBACK")
  }

  private func forgetTransaction() {
    connection.putOff = nil
    transaction = nil
    savepointDepth = 0
    file.restore(start, PendingChanges())
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    precondition(transaction == .write, "a savepoint needs a writing transaction")
    let catalogue = file.catalogue
    let pending = file.pending
    savepointDepth += 1
    defer { if savepointDepth > 0 { savepointDepth -= 1 } }
    let name = "s\(savepointDepth)"
    try connection.run("SAVEPOINT \(name)")
    do {
      let result = try body()
      if !file.pending.isBulkLoading { try RequiredProperties(file).check() }
      try connection.run("RELEASE \(name)")
      return result
    } catch {
      guard connection.isInTransaction else {
        forgetTransaction()
        throw error
      }
      connection.putOff = nil
      file.restore(catalogue, pending)
      try connection.run("ROLLBACK TO \(name)")
      try connection.run("RELEASE \(name)")
      throw error
    }
  }
}
