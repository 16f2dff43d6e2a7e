import Foundation
import Testing

@Suite struct REPLScriptTests {
  private let pith: Pith

  init() throws {
    pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    _ = try pith("import", pith.folder.appending(path: "graph.jsonl").path)
  }

  @Test func offATerminalOnlyResultsAreWritten() throws {
    let run = try pith("repl", input: "RETURN 1 AS a; .mode csv\nRETURN 2\n  AS b, 'x' AS c")
    #expect(run.code == 0 && run.output == "a\n1\nb,c\r\n2,x\r\n" && run.errors == "")
  }

  @Test func theFirstErrorEndsAScript() throws {
    let run = try pith("repl", input: "RETURN 1 AS a;\nRETURN x;\nRETURN 3 AS c;\n")
    #expect(run.code == 1 && run.output == "a\n1\n")
    #expect(run.errors.contains("--> input:2:8"))
  }

  @Test func bailOffGoesOnAndStillFails() throws {
    let run = try pith("repl", input: ".bail off\nRETURN x;\n.shema\nRETURN 3 AS c;\n")
    #expect(run.code == 1 && run.output == "c\n3\n")
    #expect(run.errors.contains("UndefinedVariable") && run.errors.contains("`.schema`"))
  }

  @Test(arguments: [
    "// a ; b\nRETURN 1 AS a;", "/* .quit ; */ RETURN 1 AS a;", "RETURN /* ' */ 1 AS a // ;\n;",
    "/// header\n\n\nRETURN\n\n1 AS a;", "RETURN 1 AS a;;;\n;",
    "// first\n.mode tsv\nRETURN 1 AS a", "\u{FEFF}RETURN 1 AS a;\r\n", ".quit\nRETURN 2;",
  ])
  func commentsAndEmptyLinesNeitherEndNorBreakAScript(_ script: String) throws {
    let run = try pith("repl", input: script)
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output == (script.hasPrefix(".quit") ? "" : "a\n1\n"))
  }

  @Test func aSemicolonInATextEndsNothing() throws {
    let run = try pith("repl", input: #"RETURN 'a;b\';' AS `x;y`, ";" AS z;"#)
    #expect(run.code == 0 && run.output == "x;y\tz\na;b';\t;\n")
  }

  @Test func parametersAreSetAndTakenAway() throws {
    let script =
      ".param n=7\n.param t=two words\nRETURN $n + 1 AS n, $t AS t;\n.param\n.param -n\nRETURN $n;"
    let run = try pith("repl", input: script)
    #expect(run.code == 1 && run.output == "n\tt\n8\ttwo words\nn = 7\nt = 'two words'\n")
    #expect(run.errors.contains("parameter '$n' has no value"))
  }

  @Test func resultsGoWhereOutputAndOnceSay() throws {
    let (all, one) = (path("all.tsv"), path("one.tsv"))
    let script =
      ".output \(all)\nRETURN 1 AS a;\n.once \(one)\nRETURN 2 AS b;\n.output\nRETURN 3 AS c;"
    let run = try pith("repl", input: script)
    #expect(run.code == 0 && run.output == "c\n3\n")
    #expect(try pith.read("all.tsv") == "a\n1\n" && pith.read("one.tsv") == "b\n2\n")
  }

  @Test func theLastResultIsDrawnWithoutRunningItAgain() throws {
    let script = "CREATE (n:New) RETURN n;\n.dot\nMATCH (n:New) RETURN count(n) AS n;"
    let run = try pith("repl", input: script)
    #expect(run.code == 0 && run.output.contains("digraph") && run.output.hasSuffix("n\n1\n"))
  }

  @Test func aScriptReadsAnother() throws {
    try pith.write("RETURN 1 AS a;\nRETURN x;\nRETURN 2 AS b;", to: "inner.pith")
    let run = try pith("repl", input: ".read \(path("inner.pith"))\nRETURN 3 AS c;")
    #expect(run.code == 1 && run.output == "a\n1\n" && run.errors.contains("inner.pith:2:8"))
  }

  @Test func aScriptThatReadsItselfIsStopped() throws {
    try pith.write(".read \(path("round.pith"))", to: "round.pith")
    let run = try pith("repl", input: ".read \(path("round.pith"))")
    #expect(run.code == 1 && run.errors.contains("scripts read each other without end"))
  }

  @Test(arguments: [
    (".labels", "label\tnodes\nBot\t1\nPerson\t2\n"),
    (".types", "type\trelationships\nKNOWS\t1\n"),
    (".check MATCH (n) RETURN n", "no problems\n"),
    (".sample Bot", "n\n"), (".profile RETURN 1", "plan\texpected rows\trows\tms"),
    (".explain RETURN 1", "plan\texpected rows\tin words\n"),
    (".export", "{\"type\":\"node\""),
    (".schema Bot", "(:Bot {"), (".stats", "what\tcount\nnodes\t2\n"),
    (".help mode", ".mode [FORMAT]"), (".help size", "size(LIST or STRING) :: INTEGER\n"),
    (".help search()", "CALL search(text :: STRING"), (".help collect", "collect(ANY) :: LIST\n"),
    (".queries top-entities", "/// "), (".memory", "what\tsize\nlimit of a statement\t1 GB\n"),
    (".memory 2GB\n.memory", "what\tsize\nlimit of a statement\t2 GB\n"),
    (
      ".link An apple a day, says Nvidia",
      "text\tentity\tlinked\tby or because\napple\torg:apple\tno\tis not written 'Apple'\n"
    ), (".mode", "tsv: "), (".bail", "bail on\n"),
  ])
  func commandsAnswer(_ command: String, _ beginning: String) throws {
    let run = try pith("repl", input: command)
    #expect(run.code == 0 && run.errors == "" && run.output.hasPrefix(beginning), "\(run)")
  }

  @Test(arguments: [
    (".mode yaml", "no format named 'yaml'"), (".mode jsno", "did you mean 'json'?"),
    (".sample", "`.sample LABEL`"), (".schema Persn", "did you mean 'Person'?"),
    (".read nowhere.pith", "nowhere.pith"), (".last", "no result yet"),
    (".timer maybe", "[on|off]"),
    (".open", "`.open FILE`"), (".edit", "needs a terminal"), (".once", "|COMMAND"),
    (".once |exit 3\nRETURN 1;", "exit code 3"), (".help nothing", "is named 'nothing'"),
    (".help .nothing", "no command `.nothing`"),
    ("BEGIN;\n.import x", "COMMIT or ROLLBACK"), ("shema;", "begin with a dot: `.schema`"),
    ("labels", "begin with a dot: `.labels`"),
    (".dot a.svg", "|dot -Tsvg > a.svg"), (".import *.nothing", "no file is named like"),
    (".help siez", "did you mean 'size'?"),
    (".memory much", "like 512MB"), (".link", "`.link TEXT`"), (".queries mine", "no script named"),
    (".memory 1MB\nUNWIND range(1, 1000000) AS x RETURN collect(x) AS l;", "1 MB"),
    (".import nowhere.txt", "nowhere.txt"),
  ])
  func aCommandThatCannotBeCarriedOutSaysWhy(_ script: String, _ reason: String) throws {
    let run = try pith("repl", input: script)
    #expect(run.code == 1 && run.errors.contains(reason), "\(run)")
  }

  @Test(arguments: [
    ("a.html", "<!DOCTYPE html>"), ("a.mmd", "flowchart"), ("a.graphml", "<?xml"),
    ("a.gexf", "<?xml"), ("a.cyjs", "{"), ("a.txt", "Ada"), ("a.gv", "digraph"), ("a", "digraph"),
  ])
  func aPictureIsInTheFormOfItsFilesName(_ file: String, _ beginning: String) throws {
    let run = try pith("repl", input: "MATCH ()-[k:KNOWS]->() RETURN k;\n.dot \(path(file))\n")
    #expect(run.code == 0 && run.errors == "")
    let picture = try pith.read(file)
    #expect(picture.contains(beginning) && picture.contains("Ada"), "\(picture.prefix(200))")
  }

  @Test func filesAreTakenInByAPattern() throws {
    try pith.write(Samples.page, to: "one.txt")
    try pith.write(Samples.page, to: "two.txt")
    let run = try pith("repl", input: ".import \(path("*.txt"))")
    #expect(run.code == 0 && run.output.contains("one.txt: ") && run.output.contains("two.txt: "))
  }

  @Test func everyCommandIsInTheHelp() throws {
    let run = try pith("repl", input: ".help")
    for name in ["open", "schema", "mode", "once", "output", "read", "param", "dot", "quit"] {
      #expect(run.output.contains("  .\(name)"), "\(name)")
    }
  }

  @Test func insightsAreTakenInFromThePrompt() throws {
    try pith.write(Samples.page, to: "page.txt")
    let run = try pith(
      "repl", input: ".import \(path("page.txt"))\nMATCH (i:Insight) RETURN count(i) AS n;")
    #expect(
      run.code == 0 && run.output.contains("insights 3 added") && run.output.hasSuffix("n\n3\n"))
  }

  private func path(_ name: String) -> String { pith.folder.appending(path: name).path }
}
