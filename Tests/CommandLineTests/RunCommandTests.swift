import Testing

@Suite struct RunCommandTests {
  private static let script = """
    /// Countries that insights name.
    ///
    /// Second paragraph.
    /// @param country Country = 'France'  the country
    /// @param rows INTEGER = 5  rows at most
    /// @param loud BOOLEAN = false  in capitals
    MATCH (c:Country {name: $country})
    RETURN CASE WHEN $loud THEN toUpper(c.name) ELSE c.name END AS name
    LIMIT $rows;
    RETURN $rows AS rows;
    """

  private func pith() throws -> Pith {
    let pith = try Pith()
    #expect(try pith("import", "-", input: Samples.page).code == 0)
    #expect(try pith.shell("mkdir queries").code == 0)
    try pith.write(Self.script, to: "queries/named.pith")
    return pith
  }

  @Test func aScriptRunsWithItsDefaults() throws {
    let run = try pith()("run", "named")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output == "name\nFrance\nrows\n5\n")
  }

  @Test(arguments: [
    ["--country", "Japan", "--rows", "2"], ["--rows=2", "--country=JP"],
    ["--param", "rows=2", "--country", "japan"],
    ["--db", "pith.db", "--rows", "2", "--country", "JP"],
  ])
  func parametersStandAmongOptions(_ arguments: [String]) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try pith().shell("$PITH run named \(words)")
    #expect(run.code == 0 && run.output == "name\nJapan\nrows\n2\n", "\(run.errors)")
  }

  @Test func aBooleanNeedsNoValue() throws {
    let pith = try pith()
    #expect(try pith("run", "named", "--loud", "--format", "json").output.contains("FRANCE"))
    #expect(try pith("run", "named", "--loud", "false").output.contains("France"))
  }

  @Test(arguments: [
    (["--rows", "ten"], 2, "the parameter 'rows': 'ten' is no integer"),
    (["--row", "1"], 2, "no parameter named 'row'; did you mean 'rows'?"),
    (["--rows"], 2, "the parameter 'rows' has no value"),
    (["--rows", "1", "--rows", "2"], 2, "the parameter 'rows' is given twice"),
    (["extra"], 2, "'extra' belongs to no parameter"),
    (["--country", "Frnace"], 1, "no Country is named 'Frnace'; did you mean 'France'?"),
  ])
  func aCallThatDoesNotFitIsRefusedWithTheUsage(
    _ arguments: [String], _ code: Int32, _ message: String
  ) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try pith().shell("$PITH run named \(words)")
    #expect(run.code == code && run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("Usage: pith run named [--country Country]"))
  }

  @Test func aMissingParameterIsNamed() throws {
    let run = try pith()("run", "new-since")
    #expect(run.code == 2 && run.errors.contains("the parameter 'since' is missing: a date"))
  }

  @Test func anUnknownScriptIsAWrongInvocation() throws {
    let run = try pith()("run", "nmaed")
    #expect(run.code == 2 && run.errors.contains("did you mean 'named'?"))
  }

  @Test func allScriptsAreListedWithTheirFirstLines() throws {
    let run = try pith()("run")
    #expect(run.code == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.hasPrefix("named ") && $0.hasSuffix("Countries that insights name.") })
    #expect(lines.contains { $0.hasPrefix("new-since ") } && lines.count > 12)
  }

  @Test func aScriptHasItsOwnHelp() throws {
    let run = try pith()("run", "named", "--help")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.hasPrefix("OVERVIEW: Countries that insights name.\n\nSecond paragraph."))
    #expect(run.output.contains("  --country Country  the country (default: 'France')\n"))
  }

  @Test func theCommandHasHelpWithoutAScript() throws {
    for arguments in [["--help"], ["-h"]] {
      let run = try Pith().shell("$PITH run \(arguments[0])")
      #expect(run.code == 0 && run.output.contains("OVERVIEW") && run.output.contains("--db"))
    }
  }

  @Test func aScriptNeedsAGraph() throws {
    let run = try Pith()("run", "top-entities")
    #expect(run.code == 1 && run.output == "" && run.errors.contains("pith.db"))
  }

  @Test func aWrongScriptIsToldWithItsPlace() throws {
    let pith = try pith()
    try pith.write("/// @param format STRING\nRETURN $format", to: "queries/bad.pith")
    let run = try pith("run", "bad")
    #expect(run.code == 1 && run.output == "")
    #expect(run.errors.contains("queries/bad.pith:1:12"))
  }

  @Test func theFolderOfTheEnvironmentComesAfterTheOneHere() throws {
    let pith = try pith()
    #expect(try pith.shell("mkdir more").code == 0)
    try pith.write("RETURN 'more' AS x", to: "more/named.pith")
    try pith.write("RETURN 'more' AS x", to: "more/other.pith")
    let environment = ["PITH_QUERIES": "more"]
    #expect(try pith("run", "other", environment: environment).output == "x\nmore\n")
    #expect(try pith("run", "named", environment: environment).output.contains("France"))
  }

  /// Each of them would hide a parameter of its name.
  @Test func everyOptionOfTheCommandIsReserved() throws {
    let pith = try pith()
    let help = try pith("run", "--help").output
    let options = Set(help.matches(of: /--([a-z][a-z-]+)/).map { String($0.1) })
      .subtracting(["entity"])
    #expect(options.contains("format") && options.count > 8)
    for option in options {
      let name = option.replacing("-", with: "_")
      try pith.write("/// @param \(name) STRING\nRETURN $\(name)", to: "queries/bad.pith")
      #expect(try pith("run", "bad").errors.contains("cannot be called '\(name)'"), "\(option)")
    }
  }
}
