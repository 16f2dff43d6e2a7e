import Foundation
import Testing

@Suite struct REPLSavedScriptTests {
  private let pith: Pith

  init() throws {
    pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    _ = try pith("import", pith.folder.appending(path: "graph.jsonl").path)
  }

  @Test func scriptsThatShipAreListed() throws {
    let run = try pith("repl", input: ".queries\n")
    #expect(run.code == 0 && run.output.contains("mentioned-with\tWho and what is named together"))
  }

  @Test func aQueryIsSavedAndRunWithAnotherParameter() throws {
    let run = try pith(
      "repl", input: ".param n=1\nRETURN $n + 1 AS m;\n.save next\n.run next\n.run next n=41\n")
    #expect(run.code == 0 && run.output == "m\n2\nm\n2\nm\n42\n")
  }

  @Test(arguments: [
    (".run mentioned-wiht", "did you mean 'mentioned-with'?"),
    (".run mentioned-with rows=many", "usage: .run mentioned-with"),
    (".run mentioned-with Japan", "'Japan' is no KEY=VALUE\nusage: .run mentioned-with"),
    (".save good", "nothing was asked yet"),
  ])
  func aWrongCallIsAnsweredWithWhatToDo(_ line: String, _ advice: String) throws {
    let run = try pith("repl", input: line + "\n")
    #expect(run.code == 1 && run.output == "" && run.errors.contains(advice))
  }
}
