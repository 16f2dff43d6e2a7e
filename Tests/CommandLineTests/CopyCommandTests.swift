import Testing

@Suite struct CopyCommandTests {
  private let pith: Pith

  init() throws {
    pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    _ = try pith("import", "graph.jsonl")
    _ = try pith(
      "query",
      #"""
      CREATE INDEX FOR (n:Person) ON (n.name);
      CREATE CONSTRAINT FOR (n:Bot) REQUIRE n.name IS UNIQUE;
      CREATE CONSTRAINT FOR (n:Bot) REQUIRE n.name IS NOT NULL;
      CREATE (a:`odd ``label` {`a key`: 'it\'s \\ "so"\n', f: -0.0, i: -9223372036854775808,
        l: ['x', 'y'], d: date('2024-02-29'), t: duration('P1DT2S'), n: -1.0 / 0, m: [0.0 / 0]})
        -[:`A TYPE` {x: [1.5, 2.0]}]->(a), ()
      """#)
  }

  /// Nodes and relationships in an order that does not depend on ids.
  private func content(of database: String) throws -> String {
    try pith(
      "query", "--db", database, "--format", "json", "--typed",
      """
      MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY labels(n), keys(n);
      MATCH (a)-[r]->(b) RETURN labels(a) AS a, type(r) AS t, properties(r) AS p, labels(b) AS b
      ORDER BY t;
      SHOW INDEXES; SHOW CONSTRAINTS
      """
    ).output
  }

  @Test func aDumpMakesTheSameGraphAgain() throws {
    let dump = try pith("dump")
    #expect(dump.code == 0 && dump.errors == "" && dump.output.hasPrefix("BEGIN;\n"))
    let run = try pith("repl", "--db", "again.db", input: dump.output)
    #expect(run.code == 0 && run.output == "" && run.errors == "", "\(run.errors)")
    let before = try content(of: "pith.db")
    #expect(before.contains("-Infinity") && before.contains("odd `label"))
    #expect(try content(of: "again.db") == before)
    #expect(try pith("dump", "--db", "again.db").output == dump.output)
  }

  @Test func aDumpIntoAGraphThatIsThereAddsToIt() throws {
    let dump = try pith("dump").output
    let again = try pith("repl", input: dump.replacing("b \"q\"", with: "c"))
    #expect(again.code == 0, "\(again.errors)")
    let count = try pith("query", "MATCH (n:Bot)<-[:KNOWS]-(:Person) RETURN count(n) AS n")
    #expect(count.output == "n\n2\n")
  }

  @Test func aBackupIsTheSameFileInAnotherPlace() throws {
    let run = try pith("backup", "copy.db")
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    #expect(!pith.exists("copy.db.partial") && !pith.exists("copy.db-wal"))
    #expect(try pith("export", "--db", "copy.db").output == pith("export").output)
    #expect(try pith("check", "--db", "copy.db").code == 0)
  }

  @Test func aBackupNeverTakesThePlaceOfAFile() throws {
    try pith.write("mine", to: "copy.db")
    let run = try pith("backup", "copy.db")
    #expect(run.code == 1 && run.errors.contains("'copy.db'") && run.errors.contains("already"))
    #expect(try pith.read("copy.db") == "mine" && !pith.exists("copy.db.partial"))
  }

  @Test func thePromptCopiesAndDumpsToo() throws {
    let run = try pith("repl", input: ".backup copy.db\n.dump graph.pith\n.dump\n")
    #expect(run.code == 0 && run.errors == "")
    #expect(try pith.read("graph.pith") == run.output)
    #expect(try pith("dump", "--db", "copy.db").output == run.output)
  }

  @Test func anOpenTransactionIsNotCopied() throws {
    let run = try pith("repl", input: "BEGIN;\n.backup copy.db\n")
    #expect(run.code == 1 && run.errors.contains("COMMIT or ROLLBACK") && !pith.exists("copy.db"))
  }
}
