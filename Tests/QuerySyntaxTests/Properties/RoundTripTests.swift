import Diagnostics
import QuerySyntax
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func whatIsPrintedReadsBackAsTheSameTree(seed: UInt64) {
    for number in 0..<1_000 {
      let seed = seed << 32 | UInt64(number)
      var generator = SyntaxGenerator(seed: seed)
      let statement = generator.statement()
      let text = statement.printed
      let result = Parser.parse(text)
      let report = result.diagnostics.map { DiagnosticStyle().render($0, in: SourceText(text)) }
      let isSame = result.statements == [statement]
      #expect(isSame, "seed \(seed)\n\(report.joined())\n\(text)")
      let isFixed = result.statements.first?.printed == text
      #expect(isFixed, "seed \(seed)\n\(text)")
    }
  }
}
