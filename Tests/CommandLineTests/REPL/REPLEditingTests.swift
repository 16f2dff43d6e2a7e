import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct REPLEditingTests {
  private let pith: Pith

  init() throws {
    pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    _ = try pith("import", pith.folder.appending(path: "graph.jsonl").path)
  }

  @Test func aConversationBeginsWithTheFileAndItsCounts() throws {
    let terminal = try REPLTerminal(pith, columns: 160)
    #expect(terminal.screen.text.contains("pith.db: 2 nodes, 1 relationship"))
    #expect(terminal.screen.text.contains(".help"))
  }

  @Test func aStatementIsTypedAndAnswered() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter("RETURN 40 + 2 AS answer;", until: "│     42 │")
    #expect(terminal.screen.lines.last == "pith>")
  }

  @Test func aStatementOfSeveralLinesIsRecalledAsOne() throws {
    let terminal = try REPLTerminal(pith)
    terminal.press("RETURN 1 AS one,", Keys.enter)
    try terminal.enter("2 AS two;", until: "│   1 │   2 │")
    try terminal.press(Keys.up) { screen in
      screen.lines.suffix(2) == ["pith> RETURN 1 AS one,", "   …  2 AS two;"]
    }
  }

  @Test func anEmptyLineEndsAStatementThatParses() throws {
    let terminal = try REPLTerminal(pith)
    terminal.press("MATCH (n:Person)", Keys.enter)
    try terminal.press(Keys.enter, until: "';' ends it anyway")
    try terminal.press("RETURN count(n) AS people", Keys.enter, Keys.enter, until: "│      2 │")
  }

  @Test func whatWasEnteredIsKeptForTheNextTime() throws {
    let file = pith.folder.appending(path: "kept").path
    var terminal = try REPLTerminal(pith, environment: ["PITH_HISTORY": file])
    try terminal.enter("RETURN 'first\nline';", until: "│ first\\nline")
    terminal.press(Keys.controlD)
    #expect(try terminal.exitCode() == 0)
    terminal = try REPLTerminal(pith, environment: ["PITH_HISTORY": file])
    try terminal.press(Keys.up, until: "   …  line';")
    #expect(!pith.exists(".pith_history"))
  }

  @Test(arguments: [
    (["PITH_HISTORY": ""], nil), ([:], ".pith_history"),
    (["XDG_STATE_HOME": "STATE"], "STATE/pith/history"),
  ])
  func historyIsWhereTheEnvironmentSays(_ environment: [String: String], _ file: String?) throws {
    let state = pith.folder.appending(path: "STATE").path
    let terminal = try REPLTerminal(
      pith, environment: environment.mapValues { $0.isEmpty ? "" : state })
    try terminal.enter("RETURN 1 AS one;", until: "│   1 │")
    terminal.press(Keys.controlD)
    #expect(try terminal.exitCode() == 0)
    for name in [".pith_history", "STATE/pith/history"] {
      #expect(pith.exists(name) == (name == file), "\(name)")
    }
  }

  @Test func controlRFindsWhatWasEntered() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.enter("RETURN 'needle' AS a;", until: "│ needle │")
    try terminal.enter("RETURN 'hay' AS a;", until: "│ hay │")
    try terminal.press(Keys.controlR, "NEED", until: "search 'NEED'")
    #expect(terminal.screen.text.contains("pith> RETURN 'needle' AS a;\nsearch 'NEED'"))
    try terminal.press(Keys.enter) { $0.text.components(separatedBy: "│ needle │").count == 3 }
  }

  @Test func tabCompletesByPosition() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.press("MATCH (p:P", Keys.tab, until: "(p:Person")
    try terminal.press(")-[:", Keys.tab, until: ")-[:KNOWS")
    try terminal.press("]->(q) RETURN p.", Keys.tab, until: "born")
    try terminal.press(Keys.tab, Keys.tab, until: "RETURN p.born")
  }

  @Test func commandsFormatsAndFilesAreCompleted() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.press(".mod", Keys.tab, until: "pith> .mode")
    try terminal.press(" mark", Keys.tab, until: ".mode markdown")
    try terminal.enter("", until: ".mode markdown")
    try terminal.enter("RETURN 1 AS a;", until: "| --- |")
    try terminal.press(".read \(pith.folder.path)/gra", Keys.tab, until: "graph.jsonl")
  }

  @Test func scriptsThenTheirParametersAreCompleted() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.press(".run mentioned-w", Keys.tab, until: ".run mentioned-with")
    try terminal.press(" ent", Keys.tab, until: ".run mentioned-with entity=")
    try terminal.press("Japan ", Keys.tab, until: "rows=")
    #expect(!terminal.screen.text.contains("entity=  "))
  }

  @Test func aScriptThatShipsIsCopiedAndEdited() throws {
    let terminal = try REPLTerminal(
      pith, environment: ["EDITOR": "sed -i s/RETURN/RETRUN/"])
    try terminal.enter(".edit top-entities", until: "did you mean 'RETURN'?")
    #expect(try pith.read("queries/top-entities.pith").contains("RETRUN"))
  }

  @Test func aPasteIsOneTextAndRunsNothing() throws {
    let terminal = try REPLTerminal(pith)
    let text = "RETURN 1 AS one;\r\nRETURN 2 AS two;\r\n"
    try terminal.press(Keys.paste(text), until: "   …  RETURN 2 AS two;")
    #expect(!terminal.screen.text.contains("│"))
    try terminal.press(Keys.enter, until: "│   2 │")
    #expect(terminal.screen.text.contains("│   1 │"))
  }

  @Test func wideCharactersKeepTheCursorInPlace() throws {
    let terminal = try REPLTerminal(pith, columns: 40)
    try terminal.press("RETURN '日本e\u{301}x'", Keys.left, Keys.left, until: "x'")
    try terminal.press(Keys.backspace) { $0.lines.last == "pith> RETURN '日本x'" }
    #expect(terminal.screen.column == 18)
    try terminal.press("語", Keys.controlA, until: "日本語")
    try terminal.wait("the cursor is at the start") { $0.column == 6 }
  }

  @Test func aNarrowerWindowIsPaintedAnew() throws {
    let terminal = try REPLTerminal(pith, columns: 80)
    try terminal.press("RETURN 1 AS a, 2 AS b, 3 AS c, 4 AS d", until: "4 AS d")
    terminal.resize(columns: 30, rows: 24)
    try terminal.press("!", until: "RETURN 1 AS a, 2 AS b, 3\n AS c, 4 AS d!")
  }

  @Test func controlCAtThePromptClearsTheLine() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.press("MATCH (n", until: "(n")
    try terminal.press(Keys.controlC) { $0.lines.suffix(2) == ["^C", "pith>"] }
    try terminal.enter("RETURN 7 AS n;", until: "│ 7 │")
  }

  @Test func controlCClearsTheLineUnderAnOpenMenuToo() throws {
    let terminal = try REPLTerminal(pith)
    try terminal.press("MATCH (p:Person) RETURN p.", Keys.tab, until: "born")
    try terminal.press(Keys.controlC) { $0.lines.last == "pith>" }
    try terminal.enter("RETURN 7 AS n;", until: "│ 7 │")
  }

  @Test func anOpenTextIsNamedWhereTheStatementGoesOn() throws {
    let terminal = try REPLTerminal(pith)
    terminal.press("RETURN 'abc;", Keys.enter)
    try terminal.press(Keys.enter, until: "a comment is not closed")
    try terminal.press("';", Keys.enter, until: "│ abc;")
  }

  @Test func theLastStatementIsEditedElsewhere() throws {
    let terminal = try REPLTerminal(pith, environment: ["EDITOR": "sed -i s/111/222/"])
    try terminal.enter("RETURN 111 AS n;", until: "│ 111 │")
    try terminal.press(".edit", Keys.enter, until: "pith> RETURN 222 AS n;")
    try terminal.enter("", until: "│ 222 │")
    terminal.press("RETURN 1111 AS m;", "\u{18}")
    try terminal.press("\u{5}", until: "pith> RETURN 2221 AS m;")
  }

  @Test func controlDLeaves() throws {
    let terminal = try REPLTerminal(pith)
    terminal.press(Keys.controlD)
    #expect(try terminal.exitCode() == 0)
  }
}

extension REPLTerminal {
  /// Presses keys, then waits for a screen that fulfils a condition.
  func press(_ keys: String..., until condition: (Screen) -> Bool) throws {
    for key in keys { press(key) }
    try wait("the screen did not come", condition)
  }
}
