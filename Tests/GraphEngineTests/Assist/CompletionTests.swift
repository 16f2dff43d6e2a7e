import Diagnostics
import GraphEngine
import GraphModel
import Testing

@Suite struct CompletionTests {
  private let session = GraphDatabase.inMemory().makeSession()

  init() throws {
    try run(
      """
      CREATE (a:Person {name: 'Ada', born: 1815}), (b:Person:Bot {name: 'Bo''t'}),
        (c:City {name: 'Oslo', `big city`: true}), (a)-[:KNOWS {since: 1}]->(b),
        (b)-[:LIVES_IN]->(c)
      """.replacing("''", with: "\\'"))
  }

  @Test(arguments: [
    ("MATCH (x:", ["Bot", "City", "Person"]), ("MATCH (x:p", ["Person"]),
    ("MATCH (x:Bot)-[:", ["LIVES_IN", "KNOWS"]), ("MATCH (x:City)<-[:", ["LIVES_IN", "KNOWS"]),
    ("MATCH (x:Person) RETURN x.", ["born", "name"]),
    ("MATCH (x:City) RETURN x.", ["`big city`", "name"]),
    ("MATCH ()-[k:KNOWS]->() RETURN k.", ["since"]),
    ("MATCH (x:Person {name: '", ["Ada'", "Bo\\'t'"]), ("MATCH (x:Person {name: 'a", ["Ada'"]),
    ("MATCH (x:City) WHERE x.name = ", ["'Oslo'"]),
    ("RETURN $l", ["$limit"]), ("RETURN toUp", ["toUpper("]),
    ("MATCH (person)-->(pet) RETURN pe", ["person", "pet", "percentileCont(", "percentileDisc("]),
    ("match (n) ret", ["return"]),
  ])
  func whatTheGraphHoldsIsOffered(_ text: String, _ expected: [String]) {
    let found = session.complete(text, at: text.utf8.count, parameters: ["limit", "n"])
    #expect(found.candidates.map(\.text) == expected)
  }

  @Test func completionSeesAnOpenTransaction() throws {
    try run("BEGIN")
    try run("CREATE (:Brandnew)")
    let text = "MATCH (x:Bra"
    let found = session.complete(text, at: text.utf8.count, parameters: [])
    #expect(found.candidates.map(\.text) == ["Brandnew"] && found.start == 9)
    try run("ROLLBACK")
  }

  @Test(arguments: [
    ("MATCH (p:Person {name: 'Adda'}) RETURN p", "did you mean 'Ada'?"),
    ("MATCH (p:Person) MATCH (c:City)-[:KNOWS]->(p) RETURN p", "never from `City`"),
    ("MATCH (c:City)-[:KNOWS]->(p) RETURN p", "`[:KNOWS]` exists 1 time, never from `City`"),
    ("MATCH (c:City)<-[:KNOWS]-(p) RETURN p", "never to `City`"),
    ("MATCH (a:Person)-[:KNOWS]->(b)-[:LIVES_IN]->(:Person) RETURN a", "never to `Person`"),
    ("MATCH (p:Person) WHERE p.born > 1 AND p.born > 1900 RETURN p", "p.born > 1900"),
    ("MATCH (p:Person) WITH p WHERE p.born > 1900 RETURN p", "removes all 2 rows"),
    ("MATCH (p:Person) RETURN p LIMIT 0", "`SKIP` and `LIMIT`"),
  ])
  func thePartThatLeavesNoRowIsNamed(_ query: String, _ reason: String) throws {
    let found = try session.reasonForNoRows(of: query, parameters: ValueMap(), under: Budget())
    #expect(found?.contains(reason) == true, "\(found ?? "")")
  }

  @Test func aQueryThatChangesTheGraphIsNotRunAgain() throws {
    let query = "MATCH (p:Nobody) CREATE (:Copy) RETURN p"
    #expect(try session.reasonForNoRows(of: query, parameters: ValueMap(), under: Budget()) == nil)
  }

  @Test func aCheckSaysAllAndRunsNothing() throws {
    let text = "CREATE (:Made) RETURN $a, nobody; DROP INDEX x"
    let found = try session.check(text, parameters: ValueMap(), under: Budget())
    #expect(
      found.map(\.code.description).sorted() == [
        "ParameterMissing.MissingParameter", "SyntaxError.UndefinedVariable",
      ])
    try run("MATCH (m:Made) WITH count(m) AS n WHERE n > 0 RETURN n")
  }

  private func run(_ text: String) throws {
    try session.run(SourceText(text), parameters: ValueMap(), budget: Budget()) { event in
      if case .rows(let rows, _) = event { #expect(rows.isEmpty) }
    }
  }
}
