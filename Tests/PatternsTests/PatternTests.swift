import Patterns
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("Ada", "Ada", true), ("A.a", "Ada", true), ("A", "Ada", false), ("a|ab", "ab", true),
    ("", "", true), (".*", "", true), (".*", "a\nb", false), (".", "é", true), (".", "😀", true),
    ("(?s).*", "a\nb", true), ("(?i)ada", "ADA", true), ("\\w+", "Ünïcode", true),
    ("abc$", "abc\n", false), ("[[:alpha:]]+", "日本", true), ("a.b", "a\rb", false),
    ("\\d+", "٣", true), ("(?:ab)+", "ababa", false),
  ])
  func aWholeTextMatchesOrNot(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern, .wholeText).matches(text) == expected)
  }

  @Test func anNFCPatternIsNotAnNFDText() throws {
    #expect(try !Pattern("\u{e9}", .wholeText).matches("e\u{301}"))
  }

  @Test func offsetsAreBytes() throws {
    let pattern = try Pattern("(?<year>\\d{4})(x)?")
    let match = try #require(try pattern.firstMatch(in: "é 2024, 1999"))
    #expect(match.range == 3..<7)
    #expect(match.captures == [3..<7, 3..<7, nil])
    #expect(pattern.captureCount == 2)
    #expect(pattern.capture(named: "year") == 1)
    #expect(pattern.capture(named: "month") == nil)
    #expect(try pattern.firstMatch(in: "é 2024, 1999", from: 7)?.range == 9..<13)
    #expect(try pattern.firstMatch(in: "é 2024, 1999", from: 13) == nil)
  }

  @Test(arguments: [
    ("a", "banana", [1..<2, 3..<4, 5..<6]), ("a*", "baa", [0..<0, 1..<3, 3..<3]), ("x", "", []),
    ("", "éa", [0..<0, 2..<2, 3..<3]), ("aa", "aaaaa", [0..<2, 2..<4]),
  ])
  func matchesDoNotOverlap(pattern: String, text: String, ranges: [Range<Int>]) throws {
    #expect(try Pattern(pattern).allMatches(in: text).map(\.range) == ranges)
  }

  @Test func caseAndLinesAreOptions() throws {
    #expect(
      try Pattern("^b", [.ignoresCase, .matchesLines]).firstMatch(in: "a\nB")?.range == 2..<3)
    #expect(try Pattern("^b").firstMatch(in: "a\nB") == nil)
  }

  @Test(arguments: ["(", "[a", "*", "(?<x", "\\", "a{2,1}", "\\C"])
  func whatIsNoPatternIsRefused(pattern: String) {
    #expect {
      try Pattern(pattern)
    } throws: { error in
      if case PatternError.syntax(let message, _) = error { !message.isEmpty } else { false }
    }
  }

  @Test func aLongPatternIsRefused() {
    let text = String(repeating: "a", count: Pattern.Limits.patternBytes + 1)
    #expect(throws: PatternError.tooLong(bytes: text.utf8.count, limit: 65_536)) {
      try Pattern(text)
    }
  }

  @Test(arguments: ["(a+)+$", "(a|a)*[bc]", "(.*)*[xy]", "(a|aa)+[bc]"])
  func aPatternThatSearchesForEverIsStopped(pattern: String) {
    let text = String(repeating: "a", count: 40) + "!"
    #expect {
      try Pattern(pattern, .wholeText).matches(text)
    } throws: { error in
      if case PatternError.limit = error { true } else { false }
    }
  }

  @Test func aDeepRecursionIsStopped() {
    let text = String(repeating: "(", count: 2_000_000)
    #expect {
      try Pattern("(\\((?1)?\\))", .wholeText).matches(text)
    } throws: { error in
      if case PatternError.limit = error { true } else { false }
    }
  }

  @Test func aPatternServesManyThreads() async throws {
    let pattern = try Pattern("(\\d+)-(\\d+)")
    let ranges = try await withThrowingTaskGroup(of: [Range<Int>?]?.self) { group in
      for padding in 0..<64 {
        group.addTask {
          let text = String(repeating: "x", count: padding) + "12-345"
          return try pattern.firstMatch(in: text)?.captures.map { range in
            range.map { $0.lowerBound - padding..<$0.upperBound - padding }
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(ranges.count == 64)
    #expect(ranges.allSatisfy { $0 == [0..<6, 0..<2, 3..<6] })
  }
}
