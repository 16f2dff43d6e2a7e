import Diagnostics
import QuerySyntax
import Testing

@Suite struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    Lexer.read(text).tokens.map(\.kind).dropLast()
  }

  @Test(arguments: [
    ("1", Token.Kind.integer(1)), ("0x1F", .integer(31)), ("0o17", .integer(15)),
    ("0", .integer(0)),
    ("9223372036854775808", .integer(1 << 63)), (".5", .float(0.5)), ("1.5E-3", .float(0.0015)),
    ("1e9", .float(1e9)), ("1e+2", .float(100)), ("'a\\'b'", .text("a'b")),
    ("\"a\\\"b'\"", .text("a\"b'")), ("'\\b\\f\\n\\r\\t\\\\'", .text("\u{8}\u{C}\n\r\t\\")),
    ("'\\u00E9\\U0001F600'", .text("é😀")), ("'\\uD83D\\uDE00'", .text("😀")),
    ("'a\nb'", .text("a\nb")), ("`a b`", .quotedName("a b")), ("`a``b`", .quotedName("a`b")),
    ("$name", .parameter("name")), ("$0", .parameter("0")), ("$`a b`", .parameter("a b")),
    ("match", .word(.match)), ("MaTcH", .word(.match)), ("größe", .word(nil)), ("_a1", .word(nil)),
    ("名前", .word(nil)), ("‿x", .word(nil)), ("=~", .symbol(.matches)), ("<>", .symbol(.notEqual)),
    ("..", .symbol(.doubleDot)), ("+=", .symbol(.plusEqual)),
  ])
  func aTokenIsRead(text: String, kind: Token.Kind) {
    #expect(kinds(text) == [kind])
    #expect(Lexer.read(text).diagnostics.isEmpty)
  }

  @Test func aRangeIsNoFraction() {
    #expect(kinds("1..3") == [.integer(1), .symbol(.doubleDot), .integer(3)])
    #expect(kinds("*..3") == [.symbol(.star), .symbol(.doubleDot), .integer(3)])
    #expect(kinds("1.x") == [.integer(1), .symbol(.dot), .word(nil)])
  }

  @Test func arrowsAreSeveralSymbols() {
    #expect(kinds("<-->") == [.symbol(.less), .symbol(.minus), .symbol(.minus), .symbol(.greater)])
  }

  @Test func dashesAndArrowHeadsOfUnicodeAreSymbols() {
    #expect(kinds("⟨—⟩") == [.symbol(.less), .symbol(.minus), .symbol(.greater)])
  }

  @Test func spacesAndCommentsAreNothing() {
    let text = "\u{FEFF}\u{A0}a // b\r\n/* c **/\u{2003}\td--e"
    #expect(kinds(text).count == 5)
  }

  @Test func placesAreBytes() {
    let spans = Lexer.read("é 'ü' x").tokens.map(\.span)
    #expect(spans == [SourceSpan(0, 2), SourceSpan(3, 7), SourceSpan(8, 9), SourceSpan(9, 9)])
  }

  @Test func theHeaderIsWhatStandsBeforeTheFirstToken() {
    let text = "/// One\n// two\n//// three\n///@param x\nRETURN 1\n/// four"
    let header = Parser.parse(text).header
    #expect(header.map(\.text) == ["One", "@param x"])
    #expect(header.first?.span == SourceSpan(0, 7))
  }

  @Test(arguments: [
    ("RETURN 1", true), ("MATCH (n", false), ("RETURN 'a", false), ("RETURN 'a)'", true),
    ("RETURN [1, {a: 2}", false), ("/* a", false), ("`a", false), ("RETURN )", true), ("", true),
  ])
  func aTextIsCompleteWhenNothingIsLeftOpen(text: String, isComplete: Bool) {
    #expect(Parser.isComplete(text) == isComplete)
  }
}
