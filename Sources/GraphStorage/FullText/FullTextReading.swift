import GraphModel

/// Reads the full-text index: matches by FTS5 itself, counts from its vocabulary and its own tables.
final class FullTextReading: FullTextIndex {
  private let connection: Connection
  private let memory: TextMemory

  init(_ file: GraphFile) {
    connection = file.connection
    memory = file.textMemory
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
    try memory.postings(of: isPrefix ? "\(term)*" : term) {
      try readPostings(of: term, isPrefix: isPrefix)
    }
  }

  private func readPostings(of term: String, isPrefix: Bool) throws -> [TermPosting] {
    try makeVocabulary()
    // The rows of one term come by document; those of several have to be brought together.
    let statement = try connection.statement(
      isPrefix
        ? """
        SELECT doc FROM temp.text_vocabulary WHERE term >= ?1 AND term < ?1 || char(1114111)
        ORDER BY doc
        """
        : "SELECT doc FROM temp.text_vocabulary WHERE term = ?1")
    statement.bind([.text(term)])
    var postings: [TermPosting] = []
    var (node, count) = (NodeID(0), 0)
    try statement.forEachRow {
      let next = NodeID(statement.integer(0))
      if next != node, count > 0 { postings.append(TermPosting(node: node, count: count)) }
      count = next == node ? count + 1 : 1
      node = next
    }
    if count > 0 { postings.append(TermPosting(node: node, count: count)) }
    return postings
  }

  func nodeCount(of term: String) throws -> Int {
    try makeVocabulary()
    let found = try connection.integer(
      "SELECT doc FROM temp.text_frequency WHERE term = ?", .text(term))
    return Int(found ?? 0)
  }

  func lengths(of nodes: [NodeID]) throws -> [Int] {
    let all = try memory.allLengths(
      forReading: nodes.count, of: totals().nodes, reading: readAllLengths)
    return try all?.of(nodes) ?? readLengths(of: nodes)
  }

  /// Nil where ids are too far apart.
  private func readAllLengths() throws -> TextLengths? {
    let statement = try connection.statement("SELECT id, sz FROM text_index_docsize ORDER BY id")
    defer { statement.reset() }
    var lengths = TextLengths()
    while try statement.step() {
      let length = Self.varints(statement.bytes(1)).reduce(0, +)
      guard lengths.append(statement.integer(0), length) else { return nil }
    }
    return lengths
  }

  /// Looks each up, or reads all between the first and the last where that is not many more.
  private func readLengths(of nodes: [NodeID]) throws -> [Int] {
    guard let first = nodes.min(), let last = nodes.max() else { return [] }
    guard last.rawValue - first.rawValue < Int64(nodes.count) * 8 else {
      return try lengths(ofEach: nodes)
    }
    let statement = try connection.statement(
      "SELECT id, sz FROM text_index_docsize WHERE id BETWEEN ? AND ?")
    statement.bind([.integer(first.rawValue), .integer(last.rawValue)])
    var lengths = Array(repeating: 0, count: Int(last.rawValue - first.rawValue) + 1)
    try statement.forEachRow {
      lengths[Int(statement.integer(0) - first.rawValue)] =
        Self.varints(statement.bytes(1)).reduce(0, +)
    }
    return nodes.map { lengths[Int($0.rawValue - first.rawValue)] }
  }

  private func lengths(ofEach nodes: [NodeID]) throws -> [Int] {
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
