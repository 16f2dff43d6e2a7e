package import Diagnostics
package import GraphModel
import Patterns
import Procedures
package import QueryFunctions
import QuerySyntax

/// A conversation: statements one after the other, a transaction over several of them if asked for.
package final class QuerySession {
  let database: GraphDatabase
  package var options: SessionOptions

  /// The procedures that `CALL` finds.
  package var procedures = ProcedureCatalog(ProcedureList.all) {
    didSet { prepared.removeAll() }
  }

  private let prepared = PreparedStatements()

  let patternMemory = PatternMemory()

  /// The regular expressions that queries have used.
  let regularExpressions: PatternCache

  /// Whether a `BEGIN` stands open.
  package private(set) var isInTransaction = false

  init(_ database: GraphDatabase, _ options: SessionOptions) {
    self.database = database
    regularExpressions =
      options.patternSteps.map { PatternCache(matchSteps: $0) } ?? database.patterns
    self.options = options
  }

  deinit {
    if isInTransaction { try? endTransaction { try $0.rollback() } }
  }

  /// Runs all statements of a text, one after the other, up to the first that fails.
  ///
  /// Nothing is run where one of them does not parse. Throws ``QueryFailure``, and what `each` throws.
  package func run(
    _ source: SourceText, parameters: ValueMap, budget: Budget, each: (QueryEvent) throws -> Void
  ) throws {
    let limits = ParseLimits(bytes: budget.limits.textBytes, depth: budget.limits.depth)
    let parsed = prepared.text(source.text, limits: limits)
    if parsed.diagnostics.contains(where: { $0.severity == .error }) {
      throw QueryFailure(parsed.diagnostics)
    }
    if !parsed.diagnostics.isEmpty { try each(.warnings(parsed.diagnostics)) }
    try withoutActuallyEscaping(each) { each in
      for statement in parsed.statements {
        try run(
          StatementRun(self, statement, parameters: parameters, budget: budget, each: each))
      }
    }
  }

  private func run(_ statement: StatementRun) throws {
    do {
      try statement.run()
    } catch let error where !(error is QueryFailure) && !statement.failedInCallback {
      throw QueryFailure([
        Diagnostic(describing: error, at: statement.statement.placeOfChange(behind: error))
      ])
    }
  }
}

extension QuerySession {
  /// `BEGIN`: statements up to `COMMIT` or `ROLLBACK` belong together.
  func begin(_ session: any GraphSession) throws {
    if isInTransaction { throw TransactionError.alreadyOpen }
    try session.begin(database.isReadOnly ? .read : .write)
    isInTransaction = true
  }

  /// `COMMIT`: what was done since `BEGIN` stays.
  func commit(_ session: any GraphSession) throws {
    guard isInTransaction else { throw TransactionError.notOpen("COMMIT") }
    isInTransaction = false
    try session.commit()
  }

  /// `ROLLBACK`: what was done since `BEGIN` is undone.
  func rollback(_ session: any GraphSession) throws {
    guard isInTransaction else { throw TransactionError.notOpen("ROLLBACK") }
    isInTransaction = false
    try session.rollback()
  }

  private func endTransaction(_ end: (any GraphSession) throws -> Void) throws {
    isInTransaction = false
    try database.store.access(under: Budget(), end)
  }
}

/// `BEGIN`, `COMMIT` and `ROLLBACK` where they do not belong.
enum TransactionError: Error, Equatable {
  case alreadyOpen
  case notOpen(String)

  var message: String {
    switch self {
    case .alreadyOpen: "a transaction is open already"
    case .notOpen(let statement): "\(statement) without a BEGIN before it"
    }
  }
}
