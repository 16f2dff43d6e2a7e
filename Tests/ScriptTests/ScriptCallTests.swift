import Diagnostics
import GraphEngine
import GraphModel
import QuerySyntax
import Testing

@Suite struct ScriptCallTests {
  private static let graph = """
    CREATE (:Country {name: 'Georgia', iso: 'GE', key: 'country:GE', aliases: ['Sakartvelo']}),
      (:Country {name: 'South Korea', aliases: ['Korea', 'ROK']}),
      (:Country {name: 'North Korea', aliases: ['Korea', 'DPRK']}),
      (:Country {name: 'Korea Strait Islands'}), (:Country {name: 7, aliases: 8}),
      (:Episode {title: 'Power'}), (:Thing {key: 'thing:1'}), (:`Two Words` {name: 'Two'})
    """

  private func session() throws -> QuerySession {
    let session = GraphDatabase.inMemory().makeSession()
    try session.run(
      SourceText(Self.graph), parameters: [:], budget: smallBudget(), each: { _ in })
    return session
  }

  /// What a script gets for its one parameter, `a`.
  private func value(_ declaration: String, _ given: String?) throws -> Value {
    let text = "/// @param a \(declaration)\nRETURN $a AS a"
    let arguments = given.map { [ScriptArgument("a", $0)] } ?? []
    var values: [Value] = []
    try session().run(
      SavedScript(named: "test", SourceText(text)), arguments: arguments, budget: smallBudget()
    ) {
      if case .rows(let rows, _) = $0 { values += rows.flatMap(\.self) }
    }
    return try #require(values.first)
  }

  private func problems(_ declaration: String, _ arguments: [ScriptArgument]) throws
    -> [ScriptCallProblem]
  {
    let script = SavedScript(
      named: "test", SourceText("/// @param a \(declaration)\nRETURN $a AS a"))
    do {
      try session().run(script, arguments: arguments, budget: smallBudget(), each: { _ in })
    } catch let failure as ScriptCallFailure {
      return failure.problems
    }
    return []
  }

  @Test(
    arguments: [
      ("STRING", "42", "'42'"), ("STRING", "", "''"), ("STRING = 'x'", nil, "'x'"),
      ("STRING = null", nil, "null"), ("INTEGER", "-3", "-3"), ("INTEGER = 20", nil, "20"),
      ("FLOAT", "2", "2.0"), ("FLOAT", "2.5", "2.5"), ("FLOAT = 2", nil, "2.0"),
      ("BOOLEAN", "TRUE", "true"), ("BOOLEAN = false", nil, "false"),
      ("DATE", "2024-02-29", "date('2024-02-29')"),
      ("DATE = '2024-03'", nil, "date('2024-03-01')"),
      ("LIST", "a, b", "['a', 'b']"), ("LIST", "", "[]"), ("LIST", "[1, 'b']", "[1, 'b']"),
      ("LIST = ['x']", nil, "['x']"),
      ("Country", "Georgia", "'Georgia'"), ("Country", "georgia", "'Georgia'"),
      ("Country", "ge", "'Georgia'"), ("Country", "country:GE", "'Georgia'"),
      ("Country", "sakartvelo", "'Georgia'"), ("Country = 'ROK'", nil, "'South Korea'"),
      ("Country = null", nil, "null"), ("Episode", "power", "'Power'"),
      ("Thing", "thing:1", "'thing:1'"), ("`Two Words`", "two", "'Two'"),
    ] as [(String, String?, String)])
  func aValueHasItsType(_ declaration: String, _ given: String?, _ expected: String) throws {
    #expect(try value(declaration, given).description == expected)
  }

  @Test(arguments: [
    ("INTEGER", "ten", "integer"), ("INTEGER", "2.0", "integer"),
    ("INTEGER", "9223372036854775808", "integer"), ("FLOAT", "x", "number"),
    ("FLOAT", "1e999", "number"), ("BOOLEAN", "yes", "true or false"),
    ("DATE", "2023-02-29", "date"), ("LIST", "[1", "list"),
  ])
  func aValueOfAnotherTypeIsRefused(_ type: String, _ given: String, _ expected: String) throws {
    let problems = try problems(type, [ScriptArgument("a", given)])
    #expect(problems.map(\.message) == ["the parameter 'a': '\(given)' is no \(expected)"])
  }

  @Test func allProblemsAreToldAtOnce() throws {
    let arguments = ["aa", "b", "b"].map { ScriptArgument($0, "1") }
    #expect(
      try problems("STRING", arguments) == [
        .unknown("aa", closest: nil), .unknown("b", closest: nil), .givenTwice("b"),
        .missing("a", .string),
      ])
  }

  @Test func aDefaultThatIsNoDayIsRefused() throws {
    #expect(try problems("DATE = 'soon'", []) == [.illTyped("a", value: "'soon'", .date)])
  }

  @Test func aMisspeltNameIsCorrected() throws {
    #expect(
      try problems("Country", [ScriptArgument("a", "Goergia")]) == [
        .noSuchNode("a", value: "Goergia", label: "Country", closest: "Georgia", alike: [])
      ])
  }

  @Test func anAliasOfTwoNodesIsNotDecided() throws {
    #expect(
      try problems("Country", [ScriptArgument("a", "korea")]) == [
        .ambiguous("a", value: "korea", names: ["South Korea", "North Korea"])
      ])
  }

  @Test func aLabelThatNoNodeHasIsSaid() throws {
    #expect(try problems("City", [ScriptArgument("a", "x")]) == [.noNodes("a", label: "City")])
  }

  @Test func aLookUpIsSilentAndLeavesStrictnessAlone() throws {
    let session = try session()
    session.options.isStrict = true
    let script = SavedScript(named: "test", SourceText("/// @param a Thing\nRETURN $a AS a"))
    var events = 0
    try session.run(script, arguments: [ScriptArgument("a", "THING:1")], budget: smallBudget()) {
      if case .warnings = $0 { Issue.record("a warning") }
      events += 1
    }
    #expect(events == 3 && session.options.isStrict)
  }

  @Test func aHyphenStandsForAnUnderscore() {
    #expect(ScriptArgument("since-day", "x") == ScriptArgument("since_day", "x"))
  }

  @Test func usageIsWrittenForBothPlaces() throws {
    let text =
      "/// @param since_day DATE\n/// @param rows INTEGER = 3  at most\nRETURN $rows, $since_day"
    let script = SavedScript(named: "test", SourceText(text))
    #expect(
      ScriptUsage(of: script, as: .options).line
        == "pith run test --since-day DATE [--rows INTEGER]")
    #expect(ScriptUsage(of: script, as: .pairs).line == ".run test since_day=DATE [rows=INTEGER]")
  }
}
