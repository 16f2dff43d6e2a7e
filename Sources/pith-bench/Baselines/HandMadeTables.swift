import GraphModel

/// The generated graph in tables made by hand for the benchmark's queries, each with its index.
final class HandMadeTables {
  let connection: SQLConnection

  /// Makes the tables in a new file, and fills them.
  init(path: String, with graph: InsightGraph) throws {
    connection = try SQLConnection(path: path)
    try connection.execute(Self.tables)
    try connection.execute("BEGIN")
    try fill(with: graph)
    try connection.execute(Self.indexes)
    try connection.execute("COMMIT; PRAGMA optimize")
  }

  private func fill(with graph: InsightGraph) throws {
    let entity = try connection.prepare("INSERT INTO entity VALUES (?, ?, ?)")
    for (id, one) in graph.entities.enumerated() {
      try entity.run(.integer(Int64(id)), .text(one.name), .text(one.kind))
    }
    let insight = try connection.prepare("INSERT INTO insight VALUES (?, ?, ?, ?)")
    for (id, one) in graph.insights.enumerated() {
      try insight.run(.integer(Int64(id)), .text(one.title), .text(one.text), .float(one.score))
    }
    try fill("mentions", with: graph.mentions)
    try fill("related", with: graph.relations)
  }

  private func fill(_ table: String, with edges: [InsightGraph.Edge]) throws {
    let insert = try connection.prepare("INSERT INTO \(table) VALUES (?, ?)")
    for edge in edges { try insert.run(.integer(Int64(edge.source)), .integer(Int64(edge.target))) }
  }

  private static let tables = """
    CREATE TABLE entity (id INTEGER PRIMARY KEY, name TEXT, kind TEXT);
    CREATE TABLE insight (id INTEGER PRIMARY KEY, title TEXT, text TEXT, score REAL);
    CREATE TABLE mentions (src INTEGER, dst INTEGER, PRIMARY KEY (src, dst)) WITHOUT ROWID;
    CREATE TABLE related (src INTEGER, dst INTEGER, PRIMARY KEY (src, dst)) WITHOUT ROWID;
    CREATE TABLE cites (src INTEGER, dst INTEGER, id INTEGER, PRIMARY KEY (src, dst, id))
      WITHOUT ROWID;
    CREATE TABLE log (sequence INTEGER PRIMARY KEY, kind TEXT, element INTEGER);
    CREATE VIRTUAL TABLE texts USING fts5 (
      text, title, content = 'insight', content_rowid = 'id', tokenize = 'porter unicode61')
    """

  private static let indexes = """
    CREATE INDEX mentions_back ON mentions (dst, src);
    CREATE INDEX related_back ON related (dst, src);
    CREATE INDEX cites_back ON cites (dst, src, id);
    CREATE INDEX entity_kind ON entity (kind, id);
    INSERT INTO texts (texts) VALUES ('rebuild')
    """
}
