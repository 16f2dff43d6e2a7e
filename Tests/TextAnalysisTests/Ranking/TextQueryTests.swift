import Testing
import TextAnalysis

struct TextQueryTests {
  @Test(arguments: [
    ("grid", true), ("GRIDS", true), ("pow*", true), ("\"power grid\"", true),
    ("\"grid power\"", false), ("grid AND coal", false), ("grid OR coal", true),
    ("grid NOT coal", true), ("grid AND NOT norway", false), ("grid AND NOT coal", true),
    ("coal OR grid AND norway", true), ("(coal OR grid) AND norway", true),
    ("coal OR grid AND sweden", false), ("grid norway", true), ("NEAR(power norway, 2)", true),
    ("NEAR(power norway, 1)", false), ("nörway", true), ("no*", true),
  ])
  func aTextMatchesOrNot(query: String, matches: Bool) throws {
    let text = TextTerm.terms(of: "The power grid of Norway is full.").map(\.stem)
    #expect(try TextQuery(parsing: query).matches([text]) == matches)
  }

  @Test(arguments: [
    ("", TextQueryProblem.empty), ("\"open", .openQuote), ("a AND", .unexpectedEnd),
    ("AND a", .unexpected("AND")), ("(a", .unexpectedEnd), ("a)", .unexpected(")")),
    ("*", .unexpected("*")), ("title:a", .unexpected(":")), ("--", .noWord("--")),
    ("NEAR(a b, c)", .unexpected("c")), (String(repeating: "(", count: 99), .tooDeep),
    (String(repeating: "a ", count: 300), .tooLong),
  ])
  func aMalformedQueryIsAnErrorInWords(query: String, problem: TextQueryProblem) {
    #expect(throws: problem) { try TextQuery(parsing: query) }
    #expect(problem.message.contains("AND, OR, NOT"))
  }
}
