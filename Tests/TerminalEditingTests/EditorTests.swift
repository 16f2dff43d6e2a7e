import TerminalEditing
import Testing

@Suite struct EditorTests {
  /// Keys, and the text they make, with `|` at the cursor.
  @Test(
    arguments: [
      ([.text("ab"), .left, .text("c")], "ac|b"),
      ([.text("ab c"), .control("a"), .delete], "|b c"),
      ([.text("ab c"), .wordLeft, .backspace], "ab|c"),
      ([.text("one two"), .control("w"), .control("y"), .control("y")], "one twotwo|"),
      ([.text("one two"), .alt("b"), .control("k"), .control("a"), .control("y")], "two|one "),
      ([.text("a b c"), .control("w"), .control("w"), .control("y")], "a b c|"),
      ([.text("ab"), .control("t")], "ba|"),
      ([.text("abc"), .control("u"), .text("d")], "d|"),
      ([.text("abc"), .alt("b"), .alt("d")], "|"),
      ([.text("ab"), .paste("x\r\ny\tz\u{7}")], "abx\ny\tz|"),
      ([.text("ab"), .enter, .text("c"), .up, .text("d")], "ad|b\nc"),
      ([.text("ab"), .alt("\n"), .text("cde"), .up, .down, .end], "ab\ncde|"),
      ([.text("ab"), .control("_")], "|"),
      ([.text("ab"), .backspace, .control("_")], "ab|"),
      ([.text("e"), .text("\u{301}"), .text("x"), .left, .backspace], "|x"),
      ([.text("👩‍👩‍👧"), .text("!"), .left, .left, .text("a")], "a|👩‍👩‍👧!"),
      ([.text("日本"), .left, .delete], "日|"),
    ] as [([Key], String)])
  func keysMakeText(_ keys: [Key], _ expected: String) {
    var editor = Editor(isComplete: { $0.hasSuffix(";") })
    for key in keys { _ = editor.handle(key) }
    #expect(shown(editor) == expected)
  }

  @Test func enterRunsWhatIsComplete() {
    var editor = Editor(isComplete: { $0.hasSuffix(";") })
    #expect(editor.handle(.text("RETURN 1")) == .editing)
    #expect(editor.handle(.enter) == .editing)
    #expect(editor.handle(.text(";")) == .editing)
    #expect(editor.handle(.enter) == .submitted("RETURN 1\n;"))
  }

  @Test func controlDLeavesOnlyFromAnEmptyLine() {
    var editor = Editor(isComplete: { _ in true })
    #expect(editor.handle(.control("d")) == .ended)
    _ = editor.handle(.text("a"))
    _ = editor.handle(.home)
    #expect(editor.handle(.control("d")) == .editing && editor.buffer.isEmpty)
  }

  @Test func leafingThroughHistoryKeepsWhatWasTyped() {
    var editor = Editor(history: History(["one", "two\nlines"]), isComplete: { _ in true })
    _ = editor.handle(.text("new"))
    _ = editor.handle(.up)
    #expect(shown(editor) == "two\nlines|")
    _ = editor.handle(.up)
    _ = editor.handle(.up)
    #expect(shown(editor) == "one|")
    for _ in 0..<2 { _ = editor.handle(.down) }
    #expect(shown(editor) == "new|")
  }

  @Test func aSearchFindsOlderEntriesWithEachControlR() {
    let history = History(["MATCH (a)", "RETURN 1", "match (b)", "CREATE (c)"])
    var editor = Editor(history: history, isComplete: { _ in true })
    for key in [Key.control("r"), .text("mat")] { _ = editor.handle(key) }
    #expect(editor.search?.match == "match (b)")
    _ = editor.handle(.control("r"))
    #expect(editor.search?.match == "MATCH (a)")
    #expect(editor.handle(.control("r")) == .rings)
    #expect(editor.handle(.enter) == .submitted("MATCH (a)"))
  }

  @Test func aSearchThatIsGivenUpLeavesTheText() {
    var editor = Editor(history: History(["abc"]), isComplete: { _ in true })
    for key in [Key.text("x"), .control("r"), .text("b"), .escape] { _ = editor.handle(key) }
    #expect(shown(editor) == "x|" && editor.search == nil)
  }

  @Test func aFoundEntryCanBeEdited() {
    var editor = Editor(history: History(["one two"]), isComplete: { _ in true })
    for key in [Key.control("r"), .text("two"), .end, .text("!")] { _ = editor.handle(key) }
    #expect(shown(editor) == "one two!|")
  }

  @Test func whatIsCertainIsCompletedAndTheRestListed() {
    var editor = completing(["Country", "Counter", "City"])
    for key in [Key.text("(:Co"), .tab] { _ = editor.handle(key) }
    #expect(shown(editor) == "(:Count|" && editor.menu == nil)
    _ = editor.handle(.tab)
    #expect(editor.menu?.candidates.map(\.text) == ["Country", "Counter"])
    _ = editor.handle(.tab)
    #expect(shown(editor) == "(:Country|")
    _ = editor.handle(.tab)
    #expect(shown(editor) == "(:Counter|")
    _ = editor.handle(.text(")"))
    #expect(shown(editor) == "(:Counter)|" && editor.menu == nil)
  }

  @Test func aMenuThatIsGivenUpRestoresWhatWasTyped() {
    var editor = completing(["ab", "ac"])
    for key in [Key.text("(:a"), .tab, .backTab] { _ = editor.handle(key) }
    #expect(shown(editor) == "(:ac|")
    _ = editor.handle(.escape)
    #expect(shown(editor) == "(:a|" && editor.menu == nil)
  }

  @Test func completionRingsWhereNothingFits() {
    var editor = completing([])
    #expect(editor.handle(.tab) == .rings)
  }

  private func completing(_ words: [String]) -> Editor {
    Editor(isComplete: { _ in true }) { text, place in
      let start =
        (text.utf8.prefix(place).lastIndex(of: UInt8(ascii: ":")).map {
          text.utf8.distance(from: text.startIndex, to: $0) + 1
        }) ?? 0
      let typed = String(decoding: text.utf8.prefix(place).dropFirst(start), as: UTF8.self)
      return Completions(
        startByte: start, words.filter { $0.hasPrefix(typed) }.map { Candidate($0) })
    }
  }

  private func shown(_ editor: Editor) -> String {
    let characters = editor.buffer.characters
    let cursor = editor.buffer.cursor
    return String(characters[..<cursor]) + "|" + String(characters[cursor...])
  }
}
