import Testing

@Suite struct WhyTests {
  private let pith: Pith

  init() throws {
    pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    _ = try pith("import", "graph.jsonl")
  }

  @Test(arguments: [
    ("MATCH (p:Person {name: 'Adda'}) RETURN p.name AS n", "did you mean 'Ada'?"),
    ("MATCH (p:Bot)-[:KNOWS]->() RETURN p.name AS n", "never from `Bot`"),
    ("MATCH (p:Person) WHERE p.name = $x RETURN p.name AS n", "removes all 2 rows"),
    ("RETURN 1 AS n; MATCH (p:Bot)-[:KNOWS]->() RETURN p.name AS n", "no rows\n"),
  ])
  func aQueryWithoutRowsIsExplainedWhereThatIsAsked(_ query: String, _ reason: String) throws {
    let silent = try pith("query", query, "--param", "x=1")
    let run = try pith("query", query, "--why", "--param", "x=1")
    #expect(silent.code == 0 && !silent.errors.contains(reason))
    #expect(run.code == 0 && run.output == silent.output && run.errors.contains(reason))
  }

  @Test(arguments: [
    "RETURN 1 AS n", "CREATE (:New)", "MATCH (p:Bot)-[:KNOWS]->() RETURN count(p) AS n",
  ])
  func whatHasRowsOrCanHaveNoneIsNotExplained(_ query: String) throws {
    let run = try pith("query", query, "--why")
    #expect(run.code == 0 && !run.errors.contains("no rows"))
  }

  @Test func aScriptIsExplainedWithTheParametersItHad() throws {
    try pith.write(
      "/// @param name STRING = 'Ada'\nMATCH (p:Person) WHERE p.name = $name RETURN p.name AS n",
      to: "s.pith")
    #expect(try pith("run", "./s.pith", "--why").errors == "")
    let run = try pith("run", "./s.pith", "--name", "Eve", "--why")
    #expect(run.code == 0 && run.output == "n\n")
    #expect(
      run.errors == "no rows: `WHERE p.name = $name` removes all 2 rows that were found before\n")
  }
}
