import GraphModel

/// The hand-written statements that change the hand-made tables as Pith's own do: with a log of
/// changes and the full-text index.
final class InsertStatements {
  private let begin: SQLStatement
  private let commit: SQLStatement
  private let insight: SQLStatement
  private let text: SQLStatement
  private let log: SQLStatement
  private let find: SQLStatement
  private let edge: SQLStatement

  init(_ connection: SQLConnection) throws {
    begin = try connection.prepare("BEGIN IMMEDIATE")
    commit = try connection.prepare("COMMIT")
    insight = try connection.prepare("INSERT INTO insight VALUES (?, ?, ?, 0.5)")
    text = try connection.prepare("INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)")
    log = try connection.prepare("INSERT INTO log (kind, element) VALUES (?, ?)")
    find = try connection.prepare("SELECT id FROM insight WHERE id = ?")
    edge = try connection.prepare("INSERT INTO cites VALUES (?, ?, ?)")
  }

  /// One insight in a transaction of its own.
  func insertInsight(_ id: Value, _ title: Value, _ text: Value) throws {
    try begin.run()
    try insight.run(id, title, text)
    try self.text.run(id, title, text)
    try log.run(.text("insight"), id)
    try commit.run()
  }

  /// Edges between insights in one transaction, numbered from `first` on; says how many.
  func insertEdges(_ pairs: [(Int64, Int64)], from first: Int64) throws -> Int {
    var id = first
    try begin.run()
    for (source, target) in pairs {
      guard let source = try find.rows(.integer(source)).first?.first,
        let target = try find.rows(.integer(target)).first?.first
      else { continue }
      try edge.run(source, target, .integer(id))
      try log.run(.text("edge"), .integer(id))
      id += 1
    }
    try commit.run()
    return Int(id - first)
  }
}
