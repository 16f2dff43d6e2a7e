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

  @Test(arguments: [
    ("MATCH (n) RETURN n", "`pith query '...'`"), ("page.txt", "pith import page.txt"),
    ("a.pith", "pith run a.pith"), ("pith.db", "pith --db pith.db"), ("nonsense", "pith --help"),
  ])
  func whatIsNoCommandIsAnsweredWithWhatIsMeant(_ word: String, _ advice: String) throws {
    let pith = try Pith()
    for file in ["page.txt", "a.pith", "pith.db"] { try pith.write("", to: file) }
    let run = try pith(word)
    #expect(run.code == 2 && run.output == "" && run.errors.contains(advice), "\(run.errors)")
  }

  @Test func optionsMayStandBeforeTheCommand() throws {
    let pith = try Pith()
    _ = try pith("repl", "--db", "a.db", input: "CREATE (:A)")
    let run = try pith(
      "--db", "a.db", "--format", "csv", "query", "MATCH (a:A) RETURN count(a) AS n")
    #expect(run.code == 0 && run.output == "n\r\n1\r\n" && run.errors == "")
    #expect(try pith("--db", "a.db", "chekc").errors.contains("did you mean 'pith check'?"))
  }

  @Test(arguments: [
    (["query", "MATCH", "(n)", "RETURN", "n"], "put it between quotes"),
    (["query", "page.txt"], "-f page.txt"), (["add", " "], "the insight is empty"),
    (["review", "Congo"], "--means country:CD"),
  ])
  func aWrongUseSaysWhatToDo(_ arguments: [String], _ advice: String) throws {
    let pith = try Pith()
    try pith.write(Samples.page, to: "page.txt")
    let run = try pith.shell("$PITH \(arguments.map { "'\($0)'" }.joined(separator: " "))")
    #expect(run.code == 2 && run.output == "" && run.errors.contains(advice), "\(run.errors)")
  }

  @Test(arguments: [
    (["import", "pag.txt"], "did you mean 'page.txt'?"),
    (["import", "foldr/page.txt"], "did you mean 'folder'?"),
    (["query", "-f", "./pagee.txt"], "did you mean './page.txt'?"),
    (["import", "folder"], "name the files in it"), (["import", "empty.txt"], "it is empty"),
    (["import", "--db", "none/x.db", "page.txt"], "there is no folder 'none'"),
    (["import", "--undo", "mine"], "'last' is the latest one"),
    (["import", "--undo", "last"], "there is no run to undo"),
    (["import", "--remove", "mine"], "`pith run sources`"),
    (["import", "--remove", "source:0"], "`pith run sources`"),
    (["backup", "page.txt"], "a file of that name already"),
  ])
  func whatCannotBeDoneSaysWhy(_ arguments: [String], _ reason: String) throws {
    let pith = try Pith()
    _ = try pith("repl")
    try pith.write(Samples.page, to: "page.txt")
    try pith.write("\n", to: "empty.txt")
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try pith.shell("mkdir folder; $PITH \(words)")
    #expect(run.code == 1 && run.errors.contains(reason), "\(run.errors)")
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
