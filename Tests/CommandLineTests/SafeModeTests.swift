import Foundation
import TestSupport
import Testing

@Suite struct SafeModeTests {
  @Test(arguments: [
    ".open other.db", ".read other.pith", ".import page.txt", ".once out", ".output |cat",
    ".dot out", ".export out", ".dump out", ".backup out", ".save good", ".edit",
  ])
  func noOtherFileIsTouched(_ command: String) throws {
    let pith = try Pith()
    try pith.write(Samples.page, to: "page.txt")
    let run = try pith("repl", "--safe", input: "RETURN 1 AS a;\n\(command)\n")
    #expect(run.code == 1 && run.output == "a\n1\n" && run.errors.contains("--safe forbids"))
    #expect(!pith.exists("out") && !pith.exists("queries") && !pith.exists("other.db"))
  }

  @Test(arguments: [
    ".dot", ".export", ".dump", ".last", ".output", ".queries", ".run top-entities",
  ])
  func whatOnlyReadsTheGraphIsAllowed(_ command: String) throws {
    let run = try Pith()(
      "repl", "--safe",
      input:
        "CREATE (n:Insight {published: date()})-[:MENTIONS]->(:Entity {name: 'x'}) RETURN n;\n\(command)\n"
    )
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func scriptsOfAFolderAreNotRead() throws {
    let pith = try Pith()
    try FileManager.default.createDirectory(
      at: pith.folder.appending(path: "queries"), withIntermediateDirectories: true)
    try pith.write("RETURN 'mine' AS a", to: "queries/own.pith")
    _ = try pith("repl")
    for name in ["own", "queries/own.pith"] {
      #expect(try pith("run", name).output == "a\nmine\n")
      let run = try pith("run", name, "--safe")
      #expect(run.code == 2 && run.output == "" && run.errors.contains("no script named '\(name)'"))
    }
  }

  @Test func aSafeConversationLeavesNoHistoryAndReadsNoInit() throws {
    let pith = try Pith()
    let folder = pith.folder.appending(path: "config/pith")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try pith.write("RETURN 'from init' AS x;", to: "config/pith/init.pith")
    let terminal = try REPLTerminal(
      pith, ["--safe"],
      environment: ["XDG_CONFIG_HOME": pith.folder.appending(path: "config").path])
    try terminal.enter("RETURN 7 AS n;", until: "│ 7 │")
    #expect(!terminal.screen.text.contains("from init"))
    terminal.press(Keys.controlD)
    #expect(try terminal.exitCode() == 0)
    #expect(!pith.exists(".pith_history"))
  }
}
