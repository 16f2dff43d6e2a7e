import Diagnostics
import QuerySyntax
import Testing

@Suite struct QueryTests {
  /// A query as people write it, and in house style.
  @Test(arguments: [
    ("match(n)return n", "MATCH (n)\nRETURN n"),
    ("MATCH (a)-->(b)<--(c)--(d)<-->(e) RETURN *", "MATCH (a)-->(b)<--(c)--(d)--(e)\nRETURN *"),
    ("MATCH (a)->(b)<-(c)-(d) RETURN *, 1", "MATCH (a)-->(b)<--(c)--(d)\nRETURN *, 1"),
    ("MATCH (a) < - - > (b) RETURN 1", "MATCH (a)--(b)\nRETURN 1"),
    ("MATCH ()-[r *]->() RETURN r", "MATCH ()-[r*]->()\nRETURN r"),
    ("MATCH ()-[* 1 .. 3]->() RETURN 1", "MATCH ()-[*1..3]->()\nRETURN 1"),
    (
      "MATCH ()-[*2]-()-[*..3]-()-[*1..]-() RETURN 1",
      "MATCH ()-[*2]-()-[*..3]-()-[*1..]-()\nRETURN 1"
    ),
    (
      "MATCH ()-[r:A]->{1,3}()-->+()<--*()--{,2}()->{2}() RETURN r",
      "MATCH ()-[r:A*1..3]->()-[*]->()<-[*0..]-()-[*0..2]-()-[*2]->()\nRETURN r"
    ),
    (
      "MATCH ()-[:A|:B]->(:C:D)-[:E|F]-(n:!(G|H)&%) RETURN 1",
      "MATCH ()-[:A|B]->(:C&D)-[:E|F]-(n:!(G|H)&%)\nRETURN 1"
    ),
    (
      "MATCH (n IS A WHERE n.x > 1)-[WHERE true]-(WHERE false) RETURN n",
      "MATCH (n:A WHERE n.x > 1)-[WHERE true]-(WHERE false)\nRETURN n"
    ),
    (
      "MATCH (where)-[is]-(where:A) RETURN where.is",
      "MATCH (`where`)-[`is`]-(`where`:A)\nRETURN `where`.is"
    ),
    ("MATCH ((a)-->(b)) RETURN a", "MATCH (a)-->(b)\nRETURN a"),
    (
      "MATCH p = shortestPath((a)-[*]-(b)) RETURN p",
      "MATCH p = shortestPath((a)-[*]-(b))\nRETURN p"
    ),
    (
      "MATCH (n:Match {order: 1}) RETURN n.return AS limit LIMIT 1",
      "MATCH (n:Match {order: 1})\nRETURN n.return AS `limit`\nLIMIT 1"
    ),
    (
      "MATCH (filter)-->(let)-->(next) RETURN filter.x, let, next",
      "MATCH (filter)-->(let)-->(next)\nRETURN filter.x, let, next"
    ),
    ("RETURN distinct, match.x", "RETURN `distinct`, `match`.x"),
    (
      "RETURN DISTINCT n ORDER BY n.a DESC, n.b ASC OFFSET 1 LIMIT $n",
      "RETURN DISTINCT n\nORDER BY n.a DESC, n.b\nSKIP 1\nLIMIT $n"
    ),
    ("WITH *, 1 AS x WHERE x > 0 RETURN x", "WITH *, 1 AS x\nWHERE x > 0\nRETURN x"),
    ("INSERT (a)-[:T]->(b)", "CREATE (a)-[:T]->(b)"), ("CREATE index = (a)", "CREATE index = (a)"),
    (
      "MERGE (a) ON CREATE SET a.x = 1 ON MATCH SET a:B ON CREATE SET a += {y: 2}",
      "MERGE (a)\nON CREATE SET a.x = 1, a += {y: 2}\nON MATCH SET a:B"
    ),
    (
      "SET a.x = 1, (b).y = 2, c = {}, d:A:B REMOVE a.x, d:A DETACH DELETE a",
      "SET a.x = 1, b.y = 2, c = {}, d:A:B\nREMOVE a.x, d:A\nDETACH DELETE a"
    ),
    ("FOREACH(x IN [1] | SET a.x = x CREATE (:A))", "FOREACH (x IN [1] | SET a.x = x CREATE (:A))"),
    (
      "CALL db.labels YIELD label AS l WHERE l <> 'A' RETURN l",
      "CALL db.labels YIELD label AS l WHERE l <> 'A'\nRETURN l"
    ),
    ("CALL p() YIELD - RETURN 1", "CALL p() YIELD -\nRETURN 1"),
    ("CALL p(1) YIELD *", "CALL p(1) YIELD *"),
    (
      "CALL (a) { WITH a RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
      "CALL (a) {\n  WITH a\n  RETURN 1 AS x\n  UNION\n  RETURN 2 AS x\n}\nRETURN x"
    ),
    ("RETURN 1 AS x UNION ALL RETURN 2 AS x", "RETURN 1 AS x\nUNION ALL\nRETURN 2 AS x"),
    (
      "RETURN EXISTS { (a)-->(b) WHERE a.x } OR COUNT { MATCH (c) } > 1",
      "RETURN EXISTS { MATCH (a)-->(b) WHERE a.x } OR COUNT { MATCH (c) } > 1"
    ),
    (
      "RETURN COLLECT { MATCH (a) RETURN a.x ORDER BY a.x }",
      "RETURN COLLECT { MATCH (a) RETURN a.x ORDER BY a.x }"
    ),
    (
      "RETURN [(a)-->(b) WHERE b.x | b.y], [p = (a)--() | p], [x IN xs | x.y]",
      "RETURN [(a)-->(b) WHERE b.x | b.y], [p = (a)--() | p], [x IN xs | x.y]"
    ),
    (
      "RETURN all(x IN xs WHERE x), ANY(x in xs where x), reduce(s = 0, x IN xs | s + x)",
      "RETURN all(x IN xs WHERE x), any(x IN xs WHERE x), reduce(s = 0, x IN xs | s + x)"
    ),
    (
      "RETURN n {.a, .*, b: 1, c}, {a: 1, `b c`: [2]}",
      "RETURN n {.a, .*, b: 1, c}, {a: 1, `b c`: [2]}"
    ),
    (
      "RETURN case x when 1 then 'a' else 'b' end, CASE WHEN a THEN b END",
      "RETURN CASE x WHEN 1 THEN 'a' ELSE 'b' END, CASE WHEN a THEN b END"
    ),
    (
      "RETURN count(*), count(DISTINCT a), duration.between(a, b).days",
      "RETURN count(*), count(DISTINCT a), duration.between(a, b).days"
    ),
    (
      "RETURN xs[0], xs[1..], xs[..2], xs[..], m['a'].b, 1 <= a < 3, a.b IS NOT NULL",
      "RETURN xs[0], xs[1..], xs[..2], xs[..], m['a'].b, 1 <= a < 3, a.b IS NOT NULL"
    ),
    ("RETURN exists((a)-->()), exists(a.x)", "RETURN exists((a)-->()), exists(a.x)"),
    (
      "RETURN 1.0, 1e300, .5, -9223372036854775808, 0o17, 'it\\'s', \"a\nb\"",
      "RETURN 1.0, 1e+300, 0.5, -9223372036854775808, 15, 'it\\'s', 'a\\nb'"
    ),
    ("EXPLAIN MATCH (n) RETURN n", "EXPLAIN MATCH (n)\nRETURN n"),
    ("PROFILE RETURN 1", "PROFILE RETURN 1"),
    ("CREATE INDEX FOR (x:A) ON (x.b)", "CREATE INDEX FOR (n:A) ON (n.b)"),
    (
      "create unique index i if not exists for (n:A) on (n.b)",
      "CREATE UNIQUE INDEX i IF NOT EXISTS FOR (n:A) ON (n.b)"
    ),
    ("DROP INDEX i IF EXISTS", "DROP INDEX i IF EXISTS"), ("SHOW INDEX", "SHOW INDEXES"),
    ("BEGIN TRANSACTION", "BEGIN"), ("COMMIT", "COMMIT"), ("ROLLBACK", "ROLLBACK"),
  ])
  func aQueryIsReadAndPrintedInHouseStyle(written: String, printed: String) {
    let result = Parser.parse(written)
    #expect(result.diagnostics.isEmpty)
    #expect(result.statements.map(\.printed) == [printed])
  }

  @Test func statementsAreParted() {
    let result = Parser.parse(";; RETURN 1 ;\nMATCH (n) DELETE n;")
    #expect(result.statements.map(\.printed) == ["RETURN 1", "MATCH (n)\nDELETE n"])
    #expect(Parser.parse(" // nothing\n").statements.isEmpty)
  }

  @Test func aColumnKeepsTheTextItWasWrittenAs() throws {
    let query = "RETURN  n . x+1 /* a */ , COUNT( * )  , ( é ) AS y"
    let statement = try #require(Parser.parse(query).statements.first)
    guard case .query(let query) = statement.kind,
      case .return(let projection) = query.first.clauses.last?.kind
    else {
      Issue.record("not a query that returns")
      return
    }
    #expect(projection.items.map(\.writtenName) == ["n . x+1", "COUNT( * )", "( é )"])
  }

  @Test func placesCoverWhatIsMeant() throws {
    let text = "MATCH (é:A)-[r]->(b) WHERE é.x = 1 RETURN é"
    let statement = try #require(Parser.parse(text).statements.first)
    guard case .query(let query) = statement.kind,
      case .match(let pattern, let condition, _) = query.first.clauses[0].kind
    else {
      Issue.record("not a query that matches")
      return
    }
    let path = pattern.paths[0]
    #expect(written(path.start.span, in: text) == "(é:A)")
    #expect(written(try #require(path.steps[0].edge).span, in: text) == "-[r]->")
    #expect(written(path.span, in: text) == "(é:A)-[r]->(b)")
    #expect(condition.map { written($0.span, in: text) } == "é.x = 1")
    #expect(written(query.first.clauses[1].span, in: text) == "RETURN é")
  }

  private func written(_ span: SourceSpan, in text: String) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }
}
