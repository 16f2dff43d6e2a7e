import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct QueryCommandTests {
  private func people() throws -> Pith {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    #expect(try pith("import", "graph.jsonl").code == 0)
    return pith
  }

  @Test func offATerminalAResultIsTabSeparated() throws {
    let run = try people()("query", "MATCH (p:Person) RETURN p.name AS name, p.born ORDER BY name")
    #expect(run.output == "name\tp.born\nAda\t1815-12-10\nb \"q\" 😀\t\n")
    #expect(run.errors == "" && run.code == 0)
  }

  @Test(arguments: [
    ("json", "[\n{\"a\":1,\"b\":[1.5,null]}\n]\n"), ("jsonl", "{\"a\":1,\"b\":[1.5,null]}\n"),
    ("csv", "a,b\r\n1,\"[1.5,null]\"\r\n"), ("tsv", "a\tb\n1\t[1.5,null]\n"),
    ("table", "a  b\n-  -----------\n1  [1.5, null]\n"), ("line", "a = 1\nb = [1.5, null]\n"),
    ("markdown", "| a | b |\n| --- | --- |\n| 1 | \\[1.5, null\\] |\n"),
  ])
  func aResultComesInTheFormatAskedFor(_ format: String, _ output: String) throws {
    let run = try people()("query", "RETURN 1 AS a, [1.5, null] AS b", "--format", format)
    #expect(run.output == output)
  }

  @Test func typedJSONKeepsTypes() throws {
    let run = try people()(
      "query", "RETURN date('2024-02-29') AS d, 9007199254740993 AS i", "--format", "jsonl",
      "--typed")
    #expect(
      run.output == #"{"d":{"$type":"Date","_value":"2024-02-29"},"#
        + #""i":{"$type":"Integer","_value":"9007199254740993"}}"# + "\n")
  }

  @Test func aParameterIsJSONOrElseText() throws {
    let run = try people()(
      "query", "RETURN $a + 1 AS a, $b AS b, $c[1] AS c, $d AS d", "--param", "a=41", "--param",
      "b=plain text", "--param", "c=[1,\"x\"]", "--param", "d=k=v", "--format", "jsonl")
    #expect(run.output == #"{"a":42,"b":"plain text","c":"x","d":"k=v"}"# + "\n")
  }

  @Test func statementsComeFromAFileOrTheInputToo() throws {
    let pith = try people()
    let path = try pith.write("// first\nRETURN 1 AS a; /* ; */\nRETURN 'x;y' AS b // end", to: "q")
    #expect(try pith("query", "-f", path).output == "a\n1\nb\nx;y\n")
    #expect(try pith("query", input: "RETURN 2 AS c").output == "c\n2\n")
    #expect(try pith("query", "-f", "-", input: "RETURN 3 AS d").output == "d\n3\n")
    #expect(try pith(input: "RETURN 4 AS e").output == "e\n4\n")
  }

  @Test func theFirstErrorStopsAScriptAndWhatWasDoneStays() throws {
    let pith = try people()
    let run = try pith("query", "CREATE (:X); RETURN 1 AS a; RETURN 1/0 AS b; CREATE (:Y)")
    #expect(run.code == 1 && run.output == "a\n1\n")
    #expect(run.errors.contains("DivideByZero"))
    let left = try pith("query", "MATCH (n) WHERE n:X OR n:Y RETURN labels(n) AS l")
    #expect(left.output == "l\n[\"X\"]\n")
  }

  @Test func anErrorIsToldWithItsPlaceAndNeverOnTheOutput() throws {
    let run = try people()("query", "MATCH (person:Person)\nRETURN persn.name", "--format", "json")
    #expect(run.code == 1 && run.output == "")
    #expect(
      run.errors == """
        error[SyntaxError.UndefinedVariable]: no variable named 'persn' here
         --> query:2:8
          |
        2 | RETURN persn.name
          |        ^^^^^ did you mean 'person'?

        """)
  }

  @Test func aWarningIsNoErrorUnlessStrict() throws {
    let pith = try people()
    let run = try pith("query", "MATCH (p:Persn) RETURN p")
    #expect(run.code == 0 && run.output == "p\n")
    #expect(run.errors.contains("warning[UnknownLabel]") && run.errors.contains("'Person'"))
    let strict = try pith("query", "--strict", "MATCH (p:Persn) CREATE (:X)")
    #expect(strict.code == 1 && strict.output == "" && strict.errors.contains("UnknownLabel"))
    #expect(try pith("query", "MATCH (x:X) RETURN x").errors.contains("UnknownLabel"))
  }

  @Test func noRowsAreSuccess() throws {
    let run = try people()("query", "MATCH (p:Person {name: 'Bob'}) RETURN p.name")
    #expect(run.code == 0 && run.output == "p.name\n" && run.errors == "")
  }

  @Test func readOnlyRefusesChanges() throws {
    let pith = try people()
    let run = try pith("query", "--readonly", "CREATE (:X)")
    #expect(run.code == 1 && run.errors.contains("reading only"))
    #expect(try pith("query", "--readonly", "MATCH (n) RETURN count(n) AS n").output == "n\n2\n")
  }

  @Test func explainRunsNothing() throws {
    let pith = try people()
    let run = try pith("query", "--explain", "MATCH (p:Person) SET p.x = 1")
    #expect(run.code == 0 && run.output.contains("Scan p:Person"))
    let query = "MATCH (p:Person) WHERE p.x = 1 RETURN count(p) AS n"
    #expect(try pith("query", query).output == "n\n0\n")
  }

  @Test func aTimeoutNamesTheLimit() throws {
    let run = try people()("query", "--timeout", "0.05", Samples.longQuery)
    #expect(run.code == 1 && run.output == "")
    #expect(run.errors.contains("0.05") && run.errors.contains("--timeout"))
  }

  @Test func colourIsForTerminalsUnlessAskedFor() throws {
    let pith = try people()
    #expect(try !pith("query", "RETURN q").errors.contains("\u{1B}"))
    #expect(try pith("query", "--color", "always", "RETURN q").errors.contains("\u{1B}"))
  }

  @Test func theDatabaseIsNamedByOptionOrEnvironmentOrIsPithDB() throws {
    let pith = try people()
    #expect(try pith("query", "--db", "none.db", "RETURN 1").errors.contains("`pith import"))
    let elsewhere = ["PITH_DB": "none.db"]
    #expect(try pith("query", "RETURN 1", environment: elsewhere).code == 1)
    let named = try pith("query", "--db", "pith.db", "RETURN 1 AS a", environment: elsewhere)
    #expect(named.output == "a\n1\n")
    #expect(!pith.exists("none.db"))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let run = try people().shell(
      """
      $PITH query 'UNWIND range(1, 200000) AS x RETURN x' | head -n 1
      echo ${PIPESTATUS[0]}
      """)
    #expect(run.output == "x\n0\n" && run.errors == "")
  }

  @Test func controlCEndsWith130() throws {
    let run = try people().shell(
      """
      set -m
      $PITH query '\(Samples.longQuery)' &
      sleep 0.5; kill -INT $!; wait $!; echo $?
      """)
    #expect(run.output.hasSuffix("130\n") && run.errors.contains("cancelled"))
  }

  @Test(arguments: [
    "\u{0}", "RETURN '\u{0}' AS", "'", "/*", "`", "RETURN 1 AS a;;;; ;", "\u{FEFF}RETURN 1",
    "MATCH (", "RETURN \u{202E}x", "RETURN 99999999999999999999999", "RETURN '\\uD800'",
  ])
  func hostileTextIsAnErrorAtWorst(_ query: String) throws {
    let pith = try people()
    let path = try pith.write(query, to: "q")
    let code = try pith("query", "-f", path).code
    #expect(code == 0 || code == 1)
  }

  @Test func deepNestingIsAnErrorAtWorst() throws {
    let pith = try people()
    for (open, close) in [("(", ")"), ("[", "]"), ("{a:", "}"), ("NOT ", ""), ("-", "")] {
      for depth in [900, 100_000] {
        let query =
          "RETURN " + String(repeating: open, count: depth) + "1"
          + String(repeating: close, count: depth) + " AS x"
        let code = try pith("query", "-f", try pith.write(query, to: "q")).code
        #expect(code == 0 || code == 1, "\(depth) times \(open)")
      }
    }
  }

  @Test func aFileThatIsNotUTF8IsRefused() throws {
    let pith = try people()
    let path = try pith.write(Data([0x52, 0xFF, 0xFE]), to: "q")
    let run = try pith("query", "-f", path)
    #expect(run.code == 1 && run.errors.contains("UTF-8"))
  }
}
