import Diagnostics
import QuerySyntax
import Testing

/// Queries that others wrote; skipped where `../shared/conformance` is absent.
@Suite(.enabled(if: FeatureFile.kit != nil, "../shared/conformance is absent"))
struct ConformanceTests {
  @Test func everyQueryThatIsNotRefusedBeforeItRunsParses() throws {
    let queries = try FeatureFile.allQueries()
    #expect(queries.count > 1_900)
    for query in queries where query.refusal?.contains("SyntaxError") != true {
      let result = Parser.parse(query.text)
      let report = result.diagnostics.map {
        DiagnosticStyle().render($0, in: SourceText(query.text))
      }
      #expect(report.isEmpty, "\(query.scenario)\n\(query.text)\n\(report.joined())")
      #expect(result.statements.count == 1, "\(query.scenario)")
    }
  }

  @Test func whatTheParserMustRefuseItRefusesByTheKitsWord() throws {
    let parsersWords: Set<String> = [
      "UnexpectedSyntax", "InvalidNumberLiteral", "InvalidUnicodeCharacter",
      "InvalidUnicodeLiteral", "InvalidRelationshipPattern", "IntegerOverflow",
      "FloatingPointOverflow", "InvalidClauseComposition",
    ]
    for query in try FeatureFile.allQueries() {
      guard let refusal = query.refusal, refusal.contains("SyntaxError") else { continue }
      let word = refusal.split(separator: " ").last.map(String.init) ?? ""
      let details = Parser.parse(query.text).diagnostics.compactMap(\.code.detail)
      let expected = parsersWords.contains(word) ? [word] : []
      #expect(details == expected, "\(query.scenario)\n\(query.text)")
    }
  }
}
