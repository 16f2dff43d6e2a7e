import GraphModel
import QueryFunctions
import Testing

@Suite struct TextOperatorTests {
  @Test(arguments: [
    ("abc", "ab", true, false, true), ("abc", "bc", false, true, true),
    ("abc", "", true, true, true),
    ("", "", true, true, true), ("abc", "abcd", false, false, false),
    ("\u{e9}", "e", false, false, false), ("e\u{301}", "e", true, false, true),
    ("e\u{301}", "\u{301}", false, true, true),
  ])
  func partsAreFoundByTheirBytes(
    text: String, part: String, starts: Bool, ends: Bool, contains: Bool
  ) {
    let (text, part) = (Value.text(text), Value.text(part))
    #expect(Operators.startsWith(text, part) == starts)
    #expect(Operators.endsWith(text, part) == ends)
    #expect(Operators.contains(text, part) == contains)
  }

  @Test func whatIsNoTextGivesNull() throws {
    let values: [Value] = [.null, .integer(1), .boolean(true), .list([.text("a")]), .map([:])]
    for value in values {
      #expect(Operators.startsWith(value, .text("a")) == nil)
      #expect(Operators.endsWith(.text("a"), value) == nil)
      #expect(Operators.contains(value, value) == nil)
      #expect(try Operators.matches(value, .text("a"), in: .forTests()) == nil)
    }
  }

  @Test(arguments: [("Ada", "A.*", true), ("Ada", "A", false), ("ADA", "(?i)ada", true)])
  func aPatternStandsForTheWholeText(text: String, pattern: String, expected: Bool) throws {
    #expect(try Operators.matches(.text(text), .text(pattern), in: .forTests()) == expected)
  }

  @Test func aWrongPatternIsToldWithItsPlace() {
    #expect {
      try Operators.matches(.text("a"), .text("a("), in: .forTests())
    } throws: { error in
      (error as? EvaluationError)?.detail == "InvalidRegularExpression"
    }
    #expect {
      let text = Value.text(String(repeating: "a", count: 40) + "!")
      return try Operators.matches(text, .text("(a+)+"), in: .forTests())
    } throws: { error in
      (error as? EvaluationError)?.detail == "RegularExpressionLimit"
    }
  }
}
