import GraphExport
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("한", 2), ("ｶ", 1), ("Ａ", 2),
    ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇸🇪", 2), ("❤️", 2), ("a\u{200B}b", 2), ("…—", 2),
    ("─│", 2),
  ])
  func aTextTakesAsManyColumnsAsATerminalShows(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
