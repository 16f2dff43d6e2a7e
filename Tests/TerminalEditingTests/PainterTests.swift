import TerminalEditing
import TestSupport
import Testing

@Suite struct PainterTests {
  @Test(arguments: [
    ("", 0, "> |"),
    ("abc", 1, "> a|bc"),
    ("ab\ncd", 4, "> ab\n. c|d"),
    ("ab\ncd", 2, "> ab|\n. cd"),
    ("abcdefgh", 8, "> abcdefgh\n|"),
    ("abcdefghij", 10, "> abcdefgh\nij|"),
    ("日本語日本", 5, "> 日本語日\n本|"),
    ("xe\u{301}y", 2, "> xe\u{301}|y"),
    ("a\tb", 2, "> a    |b"),
  ])
  func aTextIsShownWithItsCursor(_ text: String, _ cursor: Int, _ expected: String) {
    var screen = Screen(width: 10, height: 6)
    screen.feed(painter.repaint(frame(text, cursor), over: nil))
    #expect(shown(screen) == expected)
  }

  @Test func aFrameTakesThePlaceOfTheOneBefore() {
    var screen = Screen(width: 10, height: 6)
    screen.feed("before\r\n")
    let first = frame("abcdefghijkl\nxyz", 13)
    screen.feed(painter.repaint(first, over: nil))
    screen.feed(painter.repaint(frame("ab", 2), over: first))
    #expect(screen.lines == ["before", "> ab"])
  }

  @Test func aTallTextIsShownAroundItsCursor() {
    let text = (0..<20).map(String.init).joined(separator: "\n")
    var screen = Screen(width: 10, height: 6)
    screen.feed(painter.repaint(frame(text, 0), over: nil))
    #expect(screen.lines.first == "> 0" && screen.row == 0)
    screen = Screen(width: 10, height: 6)
    screen.feed(painter.repaint(frame(text, text.count), over: nil))
    #expect(screen.lines == [". 14", ". 15", ". 16", ". 17", ". 18", ". 19"] && screen.row == 5)
  }

  @Test func theMenuIsInColumnsWithTheChoiceInSight() {
    let candidates = (0..<40).map { Candidate("item\($0)") }
    var menu = CompletionMenu(candidates, start: 0, typed: "")
    for _ in 0..<30 { menu.select(next: 1) }
    let lines = menu.lines(width: 30, height: 3).map { $0.map(\.text).joined() }
    #expect(lines.count == 4 && lines.joined().contains("item29"))
    #expect(lines.last == "… 31 more")
  }

  private let painter = Painter(width: 10, height: 6, palette: .plain)

  private func frame(_ text: String, _ cursor: Int) -> Frame {
    painter.frame(
      of: Scene(prompt: "> ", continuation: ". ", characters: Array(text), cursor: cursor))
  }

  /// The rows, with `|` where the cursor is.
  private func shown(_ screen: Screen) -> String {
    var lines = screen.lines
    while lines.count <= screen.row { lines.append("") }
    var column = 0
    var line = ""
    for character in lines[screen.row] + "  " {
      if column == screen.column { line += "|" }
      line.append(character)
      column += "日本語".contains(character) ? 2 : 1
    }
    lines[screen.row] = String(line[...(line.lastIndex { $0 != " " } ?? line.startIndex)])
    return lines.joined(separator: "\n")
  }
}
