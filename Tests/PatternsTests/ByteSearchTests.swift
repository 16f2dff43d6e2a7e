import Patterns
import Testing

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("banana", "nan", true), ("banana", "", true), ("", "", true), ("", "a", false),
    ("e\u{301}", "e", true), ("\u{e9}", "e\u{301}", false), ("a\0b", "\0b", true),
  ])
  func aTextIsFoundByItsBytes(text: String, part: String, expected: Bool) {
    #expect(ByteSearch.contains(text, part) == expected)
  }

  @Test(arguments: [
    ("banana", "an", [1, 3]), ("aaaa", "aa", [0, 2]), ("é-é", "é", [0, 3]), ("abc", "", []),
    ("abc", "abcd", []),
  ])
  func occurrencesDoNotOverlap(text: String, part: String, offsets: [Int]) {
    #expect(ByteSearch.all(part, in: text) == offsets)
  }
}
