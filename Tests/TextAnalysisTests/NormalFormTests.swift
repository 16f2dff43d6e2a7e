import Testing
import TextAnalysis

@Suite struct NormalFormTests {
  @Test(
    "what only looks different is the same",
    arguments: [
      ("plain", "plain"),
      ("it\u{2019}s \u{201C}new\u{201D}", "it's \"new\""),
      ("a\u{A0}b\u{202F}c", "a b c"),
      ("co\u{AD}operate\u{200B}", "cooperate"),
      ("multi\u{2011}token", "multi-token"),
      ("Tu\u{308}rkiye", "T\u{FC}rkiye"),
    ])
  func normalises(original: String, normal: String) {
    #expect(Array(NormalForm(of: original).text.unicodeScalars) == Array(normal.unicodeScalars))
  }

  @Test func aRangeLeadsBackToTheOriginal() {
    let original = "\u{201C}Tu\u{308}rki\u{AD}ye\u{201D} and\u{A0}China"
    let normal = NormalForm(of: original)
    let bytes = Array(original.utf8)
    let tokens = Tokenizer.tokens(of: normal.text)
    let found = tokens.map { token in
      String(decoding: bytes[normal.originalRange(of: token.range)], as: UTF8.self)
    }
    #expect(found == ["\u{201C}", "Tu\u{308}rki\u{AD}ye", "\u{201D}", "and", "China"])
  }

  @Test func whiteSpaceCollapses() {
    #expect("  a\r\n b\t\u{A0}c ".withCollapsedSpace == "a b c")
  }
}
