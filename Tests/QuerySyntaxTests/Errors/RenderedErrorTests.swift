import Diagnostics
import QuerySyntax
import Testing

/// What a user sees of a wrong query, all of it.
@Suite struct RenderedErrorTests {
  private func rendered(_ query: String) -> String {
    let source = SourceText(query)
    return Parser.parse(query).diagnostics.map { DiagnosticStyle().render($0, in: source) }
      .joined()
  }

  @Test func aMisspeltClauseIsNamedWithTheClausesThatCanStandThere() {
    #expect(
      rendered("MATCH (n)\nRETRUN n") == """
        error[SyntaxError.UnexpectedSyntax]: expected a clause, found 'RETRUN'
         --> query:2:1
          |
        2 | RETRUN n
          | ^^^^^^ did you mean 'RETURN'?
          = note: clauses that can stand here: MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN, CREATE, \
        MERGE, SET, REMOVE, DELETE, DETACH DELETE, FOREACH, CALL, FILTER, \
        LET, FOR, INSERT

        """)
  }

  @Test func anOpenBracketIsNamedWhereItWasMissed() {
    #expect(
      rendered("MATCH (größe {x: 1)\nRETURN 1") == """
        error[SyntaxError.UnexpectedSyntax]: expected ',' or '}', found ')'
         --> query:1:19
          |
        1 | MATCH (größe {x: 1)
          |                   ^
          = note: the '{' before it is still open

        """)
  }

  @Test func anUnclosedTextIsNamedWhereItBegan() {
    #expect(
      rendered("RETURN 'abc\n, 1 AS x") == """
        error[SyntaxError.UnexpectedSyntax]: this text is not closed
         --> query:1:8
          |
        1 | RETURN 'abc
          |        ^ opened here; add a '

        """)
  }

  @Test func allMistakesAreToldTogetherAndEachOnce() {
    #expect(
      rendered("MATCH (n) WHERE n.x == 1\nWITH n LIMIT\nRETURN n,\n") == """
        error[SyntaxError.UnexpectedSyntax]: '==' is not an operator here
         --> query:1:21
          |
        1 | MATCH (n) WHERE n.x == 1
          |                     ^^ use '='
        error[SyntaxError.UnexpectedSyntax]: expected an expression, found 'RETURN'
         --> query:3:1
          |
        3 | RETURN n,
          | ^^^^^^
        error[SyntaxError.UnexpectedSyntax]: expected an expression, found the end of the text
         --> query:3:10
          |
        3 | RETURN n,
          |          ^

        """)
  }
}
