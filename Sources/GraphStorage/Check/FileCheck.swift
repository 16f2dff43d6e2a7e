import GraphModel

/// A look at everything in a file: pages, tables, and that what is derived equals the tables.
final class FileCheck {
  let file: GraphFile
  private(set) var problems: [StorageProblem] = []

  /// The tables that are as the catalogue says, so that more can be asked of them.
  var soundTables: Set<String> = []

  var connection: Connection { file.connection }

  init(_ file: GraphFile) {
    self.file = file
  }

  /// Looks at everything; at `canWrite` also where SQLite asks for the right to write.
  func run(canWrite: Bool) throws -> [StorageProblem] {
    try checkPages()
    guard problems.isEmpty else { return problems }
    try checkTables()
    try checkLabelSets()
    try checkNodes()
    try checkEdges()
    try checkUniqueIndexes()
    try checkFullText(canWrite: canWrite)
    try checkImportedIDs()
    try checkChangeLog()
    try checkProjections()
    return problems
  }

  /// Notes a problem: of many, the first.
  func report(_ problem: StorageProblem) {
    if problems.count < Self.problemLimit { problems.append(problem) }
  }

  private static let problemLimit = 1_000

  /// Reports a problem for each row of a query.
  func report(
    eachRowOf sql: String, _ cells: Cell..., as problem: (Statement) -> StorageProblem
  ) throws {
    let statement = try connection.statement(sql)
    statement.bind(cells)
    try statement.forEachRow { report(problem(statement)) }
  }

  private func checkPages() throws {
    for message in try connection.texts("PRAGMA integrity_check(100)") where message != "ok" {
      report(.damagedPages(message))
    }
  }

  private func checkChangeLog() throws {
    let sequence = file.catalogue.sequence ?? 0
    let logged = try connection.integer("SELECT coalesce(max(sequence), 0) FROM change_log") ?? 0
    if logged != sequence { report(.changeLogDiffers(sequence: sequence, logged: logged)) }
  }
}
