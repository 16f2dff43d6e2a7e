import Diagnostics
import QuerySyntax
import Testing

@Suite struct ScriptHeaderTests {
  private func script(_ header: String, body: String = "RETURN 1") -> Script {
    Script(named: "test", SourceText(header + "\n" + body), reserved: ["format", "db"])
  }

  @Test func theSummaryIsAllThatDeclaresNothing() {
    let header = script("///\n/// First.\n///\n/// @param x STRING  an x\n/// Last.\n///").header
    #expect(header.summary == ["First.", "", "Last."])
    #expect(header.title == "First.")
  }

  @Test func aScriptWithoutAHeaderHasNoSummary() {
    #expect(script("// not a header").header == ScriptHeader())
  }

  @Test(
    arguments: [
      ("a STRING  text", "a", ParameterType.string, nil, "text"),
      ("a INTEGER = -20  rows at most", "a", .integer, "-20", "rows at most"),
      ("a INTEGER=-9223372036854775808", "a", .integer, "-9223372036854775808", ""),
      ("a FLOAT = 0.5 part", "a", .float, "0.5", "part"),
      ("a FLOAT = 1", "a", .float, "1", ""),
      ("a BOOLEAN = true  whether it's so", "a", .boolean, "true", "whether it's so"),
      ("a DATE = '2024-01-01'  a day", "a", .date, "'2024-01-01'", "a day"),
      ("a LIST = ['x', \"y\", 3]  some", "a", .list, "['x', 'y', 3]", "some"),
      ("a LIST = []", "a", .list, "[]", ""),
      (
        "a Country = 'China'  the country's name", "a", .node(label: "Country"), "'China'",
        "the country's name"
      ),
      ("a Country = null", "a", .node(label: "Country"), "null", ""),
      ("a `My Label`", "a", .node(label: "My Label"), nil, ""),
      (
        "limit INTEGER  = 3  a keyword may be a name", "limit", .integer, "3",
        "a keyword may be a name"
      ),
    ] as [(String, String, ParameterType, String?, String)])
  func aDeclarationHasANameATypeADefaultAndASummary(
    _ line: String, _ name: String, _ type: ParameterType, _ value: String?, _ summary: String
  ) {
    let script = script("/// @param \(line)", body: "RETURN $\(name)")
    #expect(script.diagnostics == [])
    #expect(script.header.parameters.map(\.name) == [name])
    #expect(script.header.parameters.map(\.type) == [type])
    #expect(script.header.parameters.map { $0.defaultValue?.printed } == [value])
    #expect(script.header.parameters.map(\.summary) == [summary])
  }

  @Test(arguments: [
    ("/// @param", "1:1", "expected the name of a parameter"),
    ("/// @param 'a' STRING", "1:12", "expected the name of a parameter"),
    ("/// @param a", "1:1", "the parameter 'a' has no type"),
    ("/// @param a = 3", "1:14", "the parameter 'a' has no type"),
    ("/// @param a string", "1:14", "no type named 'string'"),
    ("/// @param a INT", "1:14", "no type named 'INT'"),
    ("/// @param a INTEGR", "1:14", "no type named 'INTEGR'"),
    ("///   @param é STRING = ü", "1:25", "expected a default of type STRING"),
    ("/// @param a STRING =", "1:1", "expected a default of type STRING"),
    ("/// @param a LIST = ['x' 'y']", "1:21", "expected a default of type LIST"),
    ("/// @param a DATE = 2024", "1:21", "the default 2024 is no date"),
    ("/// @param a INTEGER = 'ten'", "1:24", "the default 'ten' is no integer"),
    ("/// @param a STRING\n/// @param a DATE", "2:12", "the parameter 'a' is declared twice"),
    ("/// @param format STRING", "1:12", "a parameter cannot be called 'format'"),
  ])
  func aMistakeIsToldWithItsPlace(_ header: String, _ place: String, _ message: String) throws {
    let script = script(header)
    let errors = script.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [message])
    let span = try #require(errors.first?.span)
    let position = script.source.position(of: span.start)
    #expect("\(position.line):\(position.column)" == place)
    #expect(!script.isRunnable)
  }

  @Test(arguments: [
    ("string", "STRING"), ("INT", "INTEGER"), ("DATES", "DATE"), ("TEXT", "STRING"),
  ])
  func aTypeOfAnotherLanguageIsNamedInOurs(_ written: String, _ meant: String) {
    let hints = script("/// @param a \(written)").diagnostics.map(\.hint)
    #expect(hints == ["did you mean '\(meant)'?"])
  }

  @Test func anUndeclaredParameterIsAnError() {
    let script = script("/// @param country STRING", body: "RETURN $contry, $country")
    #expect(script.diagnostics.map(\.message) == ["the header declares no parameter 'contry'"])
    #expect(script.diagnostics.map(\.hint) == ["did you mean 'country'?"])
    #expect(!script.isRunnable)
  }

  @Test func anUnusedParameterIsAWarning() {
    let script = script("/// @param a STRING")
    #expect(script.diagnostics.map(\.message) == ["no statement has the parameter 'a'"])
    #expect(script.isRunnable)
  }

  @Test func namesDifferByTheirBytes() {
    let script = script("/// @param caf\u{E9} STRING", body: "RETURN $cafe\u{301}")
    #expect(script.diagnostics.count == 2 && !script.isRunnable)
  }

  @Test(arguments: ["", " ", "[", "[1", "[1,]", "[[1]]", "-", "- 'a'", "1 2", "a", "'a", "1e999"])
  func whatIsNoLiteralIsNoValue(_ text: String) {
    #expect(ScriptValue(reading: text) == nil)
  }
}
