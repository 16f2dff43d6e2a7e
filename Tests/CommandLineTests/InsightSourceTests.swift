import Testing

/// Insights that come as data, and how they go again.
@Suite struct InsightSourceTests {
  private let lines = """
    {"id": "a", "text": "Norway sells hydropower.", "show": "S", "episode": "E", "tags": ["power"]}
    {"text": "Bad.", "published": "soon"}
    {"text": "Then Congo waited."}

    """
  private let everything = "MATCH (n) RETURN count(n) AS n"

  @Test func aDryRunTellsAndChangesNothing() throws {
    let pith = try Pith()
    try pith.write(lines, to: "some.jsonl")
    let run = try pith("import", "some.jsonl", "--dry-run")
    #expect(run.code == 1 && run.output.contains("insights 2 added"))
    #expect(run.errors.contains("some.jsonl:2: 'published' is no date"))
    #expect(!pith.exists("pith.db"))
  }

  @Test func aSourceGoesByItsFile() throws {
    let pith = try Pith()
    try pith.write("text,show\nNorway waits.,S\n", to: "some.csv")
    #expect(try pith("import", "some.csv").output.contains("insights 1 added"))
    #expect(try pith("import", "--remove", "some.csv").output.contains("insights 1 removed"))
    #expect(try pith("query", everything).output == "n\n0\n")
    #expect(try pith("import", "--remove", "some.csv").errors.contains("no source is known"))
  }

  @Test func theLastRunIsUndone() throws {
    let pith = try Pith()
    #expect(try pith("add", "Norway waits.").code == 0)
    let before = try pith("query", everything).output
    #expect(try pith("add", "Sweden waits.", "--tag", "waiting", "--show", "S").code == 0)
    #expect(try pith("import", "--undo", "last").code == 0)
    #expect(try pith("query", everything).output == before)
  }

  @Test func aRunThatChangedWhatWasThereIsUndoneWhole() throws {
    let pith = try Pith()
    #expect(
      try pith("add", "Norway waits.", "--title", "First", "--url", "https://a.example").code == 0)
    let before = try pith("dump").output
    try pith.write(
      "text,url,published,speaker\nNorway waits.,https://b.example,2025-01-02,Ann\nSweden too.,,,\n",
      to: "more.csv")
    #expect(try pith("import", "more.csv").output.contains("insights 1 added, 1 updated"))
    #expect(
      try pith("query", "MATCH (i {title: 'First'}) RETURN i.url").output.contains("b.example"))
    let dry = try pith("import", "--undo", "last", "--dry-run")
    #expect(dry.code == 0 && dry.output.contains("changes 2 taken back"))
    #expect(try pith("dump").output != before)
    #expect(try pith("import", "--undo", "last").output == dry.output)
    #expect(try pith("dump").output == before)
  }

  @Test func anAmbiguousFormIsReviewedAndDecided() throws {
    let pith = try Pith()
    try pith.write(lines, to: "some.jsonl")
    #expect(try pith("import", "some.jsonl").output.contains("may mean several things: Congo"))
    let list = try pith("review").output
    #expect(list.contains("Congo, 1 place\n") && list.contains("country:CD  Democratic Republic"))
    #expect(try pith("review", "Congo", "--means", "country:CD").code == 0)
    #expect(try pith("review").output == "nothing waits for a decision\n")
    let names = try pith(
      "query", "MATCH (:Insight)-[m:MENTIONS {rule: 'decision'}]->(c) RETURN c.iso")
    #expect(names.output.contains("CD\n"))
    #expect(try pith("review", "Congo", "--means", "country:??").code == 1)
    #expect(try pith("review", "Congo").code == 2)
  }

  @Test func aVocabularyOfOnesOwnIsUsedAndItsMistakesAreTold() throws {
    let pith = try Pith()
    try pith.write("kind Organization\ncase exact\nZylon\n", to: "own.txt")
    let told = try pith("repl", "--vocabulary", ".", input: ".link So Zylon wins.")
    #expect(told.output.contains("Zylon\torg:zylon\tyes"))
    let added = try pith("add", "So Zylon wins.", "--vocabulary", ".")
    #expect(added.code == 0 && added.output.contains("entities 1 added"))
    try pith.write("kind Organization\nZylon\n  nam: Z\n", to: "own.txt")
    let refused = try pith("add", "So Zylon wins.", "--vocabulary", ".")
    #expect(refused.code == 1 && refused.errors.contains("own.txt:3: 'nam' is not understood"))
  }
}
