import Diagnostics
import QuerySyntax

/// Lexer, parser and printer: every place is inside the text, and what is printed reads back.
struct ParserTarget: FuzzTarget {
  func tryOne(_ mutator: consuming Mutator) throws {
    for _ in 0..<20 {
      let text = mutator.query()
      try Fuzzer.note(Array(text.utf8))
      try check(text)
    }
  }

  private func check(_ text: String) throws {
    let result = Parser.parse(text)
    let source = SourceText(text)
    for diagnostic in result.diagnostics {
      guard let span = diagnostic.span, span.start <= span.end, span.end <= text.utf8.count else {
        throw Failure("a place outside of the text:\n\(text)")
      }
      _ = DiagnosticStyle().render(diagnostic, in: source)
    }
    _ = Parser.isComplete(text)
    guard result.diagnostics.isEmpty else { return }
    let printed = result.statements.map(\.printed).joined(separator: ";\n")
    guard Parser.parse(printed).statements == result.statements else {
      throw Failure("does not read back:\n\(text)\n\nprinted:\n\(printed)")
    }
    guard let formatted = ScriptFormat.format(text).printed,
      ScriptFormat.format(formatted).printed == formatted
    else { throw Failure("formatting is no fixed point:\n\(text)") }
  }
}
