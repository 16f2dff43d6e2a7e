import Testing
import TextAnalysis

@Suite struct TokenizerTests {
  @Test(
    "a text is cut where its parts begin and end",
    arguments: [
      ("The U.S. grid's 10x load", "The|U.S.|grid|'s|10x|load"),
      ("R&D-led, AT&T", "R&D|-|led|,|AT&T"),
      ("don't; it's the firms' H100s", "don't|;|it|'s|the|firms|'|H100s"),
      ("1,000 or 3.5% of $5.6M", "1,000|or|3.5|%|of|$|5.6M"),
      ("U.S.-China U.S.'s e.g. this", "U.S.|-|China|U.S.|'s|e.g.|this"),
      ("C3.ai Türkiye 中国", "C3.ai|Türkiye|中国"),
      ("the end.", "the|end|."),
      ("\"so-called\" (cheap)", "\"|so|-|called|\"|(|cheap|)"),
      ("x\n\n  y", "x|y"),
      ("", ""),
    ])
  func cuts(text: String, expected: String) {
    let joined = Tokenizer.tokens(of: text).map(\.text).joined(separator: "|")
    #expect(joined == expected)
  }

  @Test func aTokensRangeCountsUTF8Bytes() {
    let text = "Zürich’s 中国 GPU"
    let bytes = Array(text.utf8)
    for token in Tokenizer.tokens(of: text) {
      #expect(String(decoding: bytes[token.range], as: UTF8.self) == token.text)
    }
  }

  @Test(arguments: [("U.S.", "us"), ("A.I", "ai"), ("China", "china"), ("C3.ai", "c3.ai")])
  func foldingIgnoresCaseAndTheStopsOfAnInitialism(text: String, folded: String) {
    #expect(Tokenizer.tokens(of: text).map(\.folded) == [folded])
  }
}
