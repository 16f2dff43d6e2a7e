import Testing

@Suite struct InvocationTests {
  @Test(arguments: ["query", "dot", "import", "export", "check", "serve", "repl"])
  func everyCommandHasHelp(_ command: String) throws {
    let run = try Pith()(command, "--help")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("OVERVIEW") && run.output.contains("--db"))
  }

  @Test func aMisspeltCommandNamesTheNearest() throws {
    let run = try Pith()("improt", "page.txt")
    #expect(run.code == 2 && run.output == "" && run.errors.contains("did you mean 'pith import'?"))
  }

  @Test func helpNamesTheCommands() throws {
    let run = try Pith()("--help")
    #expect(run.code == 0 && run.output.contains("import") && run.output.contains("serve"))
  }

  @Test func theVersionIsToldOnTheOutput() throws {
    let run = try Pith()("--version")
    #expect(run.code == 0 && run.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    ["nonsense"], ["query", "--bogus"], ["query", "--format", "yaml", "RETURN 1"],
    ["query", "-f", "a", "RETURN 1"], ["query", "--timeout", "0", "RETURN 1"], ["import"],
    ["query", "--param", "x", "RETURN 1"], ["dot", "--max-nodes", "0", "RETURN 1"],
    ["dot", "--rankdir", "UP", "RETURN 1"], ["serve", "--format", "xml"],
    ["import", "--readonly", "x"],
  ])
  func aWrongInvocationEndsWith2(_ arguments: [String]) throws {
    let run = try Pith().shell("$PITH \(arguments.map { "'\($0)'" }.joined(separator: " "))")
    #expect(run.code == 2 && run.output == "" && run.errors.contains("Usage:"))
  }

  @Test func aFileThatIsNotOursIsRefusedInWords() throws {
    let pith = try Pith()
    try pith.write("this is no database, whatever its name is", to: "pith.db")
    for command in ["query", "check", "export", "import"] {
      let run =
        command == "query"
        ? try pith(command, "RETURN 1")
        : try pith.shell(
          command == "import" ? "$PITH import pith.db" : "$PITH \(command)")
      #expect(run.code == 1 && run.output == "" && run.errors.contains("pith.db"), "\(command)")
    }
  }
}
