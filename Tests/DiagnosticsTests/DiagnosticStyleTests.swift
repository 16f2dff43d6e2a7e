import Diagnostics
import Testing

@Suite struct DiagnosticStyleTests {
  private func rendered(
    _ text: String, _ start: Int, _ end: Int, hint: String? = nil, notes: [String] = [],
    helps: [String] = [], color: Bool = false
  ) -> String {
    let diagnostic = Diagnostic(
      .warning, DiagnosticCode("UnknownLabel"), "no such label", at: SourceSpan(start, end),
      hint: hint, notes: notes, helps: helps)
    return DiagnosticStyle(color: color).render(diagnostic, in: SourceText(text, name: "q"))
  }

  @Test func theWholeLooksSo() {
    let text = rendered("a Contry b", 2, 8, hint: "did you mean it?", notes: ["n"], helps: ["h"])
    #expect(
      text == """
        warning[UnknownLabel]: no such label
         --> q:1:3
          |
        1 | a Contry b
          |   ^^^^^^ did you mean it?
          = note: n
          = help: h

        """)
  }

  /// A text, a span in bytes, and the two lines that show it.
  @Test(arguments: [
    ("\ta b", 3, 4, "1 | \ta b", "  | \t  ^"),
    ("é x", 3, 4, "1 | é x", "  |   ^"),
    ("é", 0, 2, "1 | é", "  | ^"),
    ("e\u{301} x", 4, 5, "1 | e\u{301} x", "  |   ^"),
    ("日本 x", 7, 8, "1 | 日本 x", "  |      ^"),
    ("x 日本", 2, 8, "1 | x 日本", "  |   ^^^^"),
    ("😀x", 4, 5, "1 | 😀x", "  |   ^"),
    ("ab", 2, 2, "1 | ab", "  |   ^"),
    ("", 0, 0, "1 |", "  | ^"),
    ("ab\n", 3, 3, "2 |", "  | ^"),
    ("a\r\nbc\r\n", 3, 5, "2 | bc", "  | ^^"),
    ("abc\ndef", 1, 6, "1 | abc", "  |  ^^"),
    ("ab", 9, 12, "1 | ab", "  |   ^"),
  ])
  func aCaretStandsUnderWhatIsMeant(
    text: String, start: Int, end: Int, line: String, caret: String
  ) {
    let lines = rendered(text, start, end).split(separator: "\n").map(String.init)
    #expect(lines[3].utf8.elementsEqual(line.utf8), "\(lines[3])")
    #expect(lines[4] == caret)
  }

  @Test func theMarginGrowsWithTheLineNumber() {
    let text = String(repeating: "\n", count: 99) + "x"
    let lines = rendered(text, 99, 100).split(separator: "\n")
    #expect(lines[1...4] == ["   --> q:100:1", "    |", "100 | x", "    | ^"])
  }

  @Test func withoutAPlaceThereIsNoLine() {
    let diagnostic = Diagnostic(.error, DiagnosticCode("A", "B"), "m", notes: ["n"])
    #expect(DiagnosticStyle().render(diagnostic, in: nil) == "error[A.B]: m\n = note: n\n")
  }

  @Test func colorChangesNoWord() {
    let plain = rendered("a b", 2, 3, hint: "h")
    let painted = rendered("a b", 2, 3, hint: "h", color: true)
    let codes = /\u{1B}\[[0-9;]*m/
    #expect(painted != plain)
    #expect(painted.replacing(codes, with: "") == plain)
  }

  @Test func aControlCharacterDoesNotReachTheTerminal() {
    #expect(!rendered("a \u{1B}[31m b", 0, 1).contains("\u{1B}"))
  }
}
