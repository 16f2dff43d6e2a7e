import GraphModel

/// Reads the full-text index: matches by FTS5 itself, counts from its vocabulary and its own tables.
final class FullTextReading: FullTextIndex {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  func matches(_ query: String) throws -> [NodeID] {
    let statement = try connection.statement(
      "SELECT rowid FROM text_index WHERE text_index MATCH ? ORDER BY rowid")
    statement.bind([.text(query)])
    var nodes: [NodeID] = []
    try statement.forEachRow { nodes.append(NodeID(statement.integer(0))) }
    return nodes
  }

  func postings(of term: String, isPrefix: Bool) throws -> [TermPosting] {
    try makeVocabulary()
    let range = isPrefix ? "term >= ?1 AND term < ?1 || char(1114111)" : "term = ?1"
    let statement = try connection.statement(
      "SELECT doc, count(*) FROM temp.text_vocabulary WHERE \(range) GROUP BY doc ORDER BY doc")
    statement.bind([.text(term)])
    var postings: [TermPosting] = []
    try statement.forEachRow {
      postings.append(
        TermPosting(node: NodeID(statement.integer(0)), count: Int(statement.integer(1))))
    }
    return postings
  }

  func nodeCount(of term: String) throws -> Int {
    try makeVocabulary()
    let found = try connection.integer(
      "SELECT doc FROM temp.text_frequency WHERE term = ?", .text(term))
    return Int(found ?? 0)
  }

  func lengths(of nodes: [NodeID]) throws -> [Int] {
    let statement = try connection.statement("SELECT sz FROM text_index_docsize WHERE id = ?")
    defer { statement.reset() }
    return try nodes.map { node in
      statement.reset()
      statement.bind(node.rawValue, at: 1)
      return try statement.step() ? Self.varints(statement.bytes(0)).reduce(0, +) : 0
    }
  }

  func totals() throws -> (nodes: Int, terms: Int) {
    let statement = try connection.statement("SELECT block FROM text_index_data WHERE id = 1")
    defer { statement.reset() }
    guard try statement.step() else { return (0, 0) }
    let numbers = Self.varints(statement.bytes(0))
    return (numbers.first ?? 0, numbers.dropFirst().reduce(0, +))
  }

  /// The occurrences of terms, and their counts, as tables of this connection's own.
  private func makeVocabulary() throws {
    for (name, kind) in [("text_vocabulary", "instance"), ("text_frequency", "row")] {
      try connection.run(
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(name) USING fts5vocab(main, text_index, \(kind))
        """)
    }
  }

  /// SQLite's integers of seven bits a byte, as FTS5 writes its counts.
  private static func varints(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    var numbers: [Int] = []
    var number = 0
    for byte in bytes {
      number = number &<< 7 | Int(byte & 0x7F)
      if byte < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    return numbers
  }
}
