import Diagnostics
import QuerySyntax
import Testing

/// Wrong queries, and what is said of them.
@Suite struct ErrorTests {
  @Test(arguments: mistakes.indices)
  func aMistakeIsToldOnceWithItsPlaceAndAWayOut(index: Int) {
    let (query, place, code, message, hint) = mistakes[index]
    let result = Parser.parse(query)
    #expect(result.diagnostics.count == 1, "\(query)")
    #expect(result.statements.isEmpty, "\(query)")
    guard let diagnostic = result.diagnostics.first, let span = diagnostic.span else { return }
    #expect(diagnostic.code.description == code, "\(query)")
    #expect(diagnostic.message == message, "\(query)")
    #expect(diagnostic.hint == hint, "\(query)")
    #expect(SourceText(query).text(in: span) == place, "\(query)")
  }

  @Test func eachForeignOperatorIsTold() {
    let result = Parser.parse("MATCH (n) WHERE n.x != 1 && n.y = 2 || !n.z RETURN n")
    #expect(
      result.diagnostics.map(\.hint) == [
        "use '<>'", "use 'AND'", "use 'OR' between conditions, '+' between texts", "use 'NOT'",
      ])
  }

  @Test func aStatementWithoutAMistakeIsReadBesideOneWithOne() {
    let result = Parser.parse("RETURN 1; RETURN ); RETURN 2")
    #expect(result.statements.map(\.printed) == ["RETURN 1", "RETURN 2"])
    #expect(result.diagnostics.count == 1)
  }
}

extension SourceText {
  fileprivate func text(in span: SourceSpan) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }
}
