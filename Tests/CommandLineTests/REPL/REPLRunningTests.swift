import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct REPLRunningTests {
  private let pith: Pith

  init() throws {
    pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    _ = try pith("import", pith.folder.appending(path: "graph.jsonl").path)
  }

  @Test func controlCStopsEveryLongQuery() throws {
    let terminal = try REPLTerminal(pith)
    for name in ["first", "second"] {
      terminal.press("\(Samples.longQuery)_\(name);", Keys.enter)
      try terminal.wait(for: "_\(name);")
      // The terminal shows a Ctrl-C as `^C` only while a query runs.
      Thread.sleep(forTimeInterval: 0.3)
      terminal.press(Keys.controlC)
      try terminal.wait("it was stopped") {
        $0.text.components(separatedBy: "cancelled").count == (name == "first" ? 2 : 3)
      }
    }
    try terminal.enter("RETURN 7 AS n;", until: "│ 7 │")
  }

  @Test func aMisspeltCommandNamesTheNearest() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter(".shema", until: "no command `.shema`; did you mean `.schema`?")
    try terminal.enter(".schema", until: "(:Person)-[:KNOWS]->(:Bot)  1")
  }

  @Test(arguments: [
    ("MATCH (p:Person {name: 'Adda'}) RETURN p;", "did you mean 'Ada'?"),
    ("MATCH (p:Bot)-[:KNOWS]->() RETURN p;", "`[:KNOWS]` exists 1 time, never from `Bot`"),
    ("MATCH (p:Person) WHERE p.name = 'x' RETURN p;", "removes all 2 rows"),
    ("UNWIND [] AS x RETURN x;", "`[]` holds no elements"),
  ])
  func noRowsAreExplained(_ query: String, _ reason: String) throws {
    let terminal = try REPLTerminal(pith, columns: 120)
    try terminal.enter(query, until: reason)
  }

  @Test func mistakesAreShownWithCarets() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter("MATCH (p:Persn) RETURN p;", until: "^^^^^ did you mean 'Person'?")
    try terminal.enter("MATCH (p) RETRUN p;", until: "^^^^^^ did you mean 'RETURN'?")
  }

  @Test func aLongResultIsCutAndLastShowsAll() throws {
    let terminal = try REPLTerminal(pith, environment: ["PAGER": "tail -n 3"])
    try terminal.enter(
      "UNWIND range(1, 3144) AS n RETURN n;", until: "more rows, `.last` shows all")
    #expect(terminal.screen.lines.count <= 24 && terminal.screen.text.contains("… 3 1"))
    try terminal.enter(".last", until: "│ 3144 │")
  }

  @Test func helpThatIsLongerThanTheWindowIsPaged() throws {
    let terminal = try REPLTerminal(pith, environment: ["PAGER": "sed s/^../P/"])
    try terminal.enter(".help", until: "P.quit")
    #expect(terminal.screen.lines.allSatisfy { $0.count < 80 })
    let tall = try REPLTerminal(pith, rows: 60, environment: ["PAGER": "sed s/^../P/"])
    try tall.enter(".help", until: "  .quit")
    #expect(!tall.screen.text.contains("P.quit"))
  }

  @Test func aResultGoesIntoACommandOnce() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter(".mode csv")
    try terminal.enter(".once |tr a-z A-Z")
    try terminal.enter("RETURN 'loud' AS x;", until: "LOUD")
    try terminal.enter("RETURN 'low' AS y;", until: "low")
  }

  @Test func theLastResultIsSketchedOnTheTerminal() throws {
    let terminal = try REPLTerminal(pith, columns: 100)
    try terminal.enter("MATCH ()-[k:KNOWS]->() RETURN k;", until: "KNOWS")
    try terminal.enter(".dot", until: "└─ KNOWS → b \"q\"")
    #expect(terminal.screen.text.contains("`.dot graph.html`"))
  }

  @Test func theTimerTellsTheParts() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter(".timer on")
    try terminal.enter("RETURN 1 AS a;", until: " ms, 1 row")
    #expect(terminal.screen.text.contains("parse ") && terminal.screen.text.contains(", run "))
  }

  @Test func leavingRollsBackWhatIsOpen() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter("BEGIN; CREATE (:Lost);", until: "nodesCreated 1")
    terminal.press(Keys.controlD)
    #expect(try terminal.exitCode() == 0)
    #expect(terminal.screen.text.contains("the open transaction is rolled back"))
    #expect(try pith("query", "MATCH (n:Lost) RETURN n").output == "n\n")
  }

  @Test func anOpenTransactionShowsInThePrompt() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter("BEGIN;", until: "pith*>")
    try terminal.press("ROLLBACK;", Keys.enter) { $0.lines.last == "pith>" }
  }

  @Test func theInitScriptRunsUnlessItIsNotWanted() throws {
    let config = pith.folder.appending(path: "config/pith")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    try pith.write(".mode csv\nRETURN 'from init' AS x;", to: "config/pith/init.pith")
    let environment = ["XDG_CONFIG_HOME": pith.folder.appending(path: "config").path]
    let terminal = try REPLTerminal(pith, environment: environment)
    #expect(terminal.screen.text.contains("from init"))
    let plain = try REPLTerminal(pith, ["--no-init"], environment: environment)
    #expect(!plain.screen.text.contains("from init"))
  }

  @Test func theWordsOfOtherProgramsLeaveAndHelp() throws {
    let terminal = try REPLTerminal(pith, rows: 50)
    try terminal.enter("help", until: ".explain QUERY")
    terminal.press("exit", Keys.enter)
    #expect(try terminal.exitCode() == 0)
  }
}
