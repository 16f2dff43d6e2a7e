import TerminalEditing
import Testing

@Suite struct HistoryTests {
  @Test(arguments: ["MATCH (n)\nRETURN n", #"RETURN 'a\\nb'"#, "a\\", "", "é\n\n\\n"])
  func anEntryComesBackFromItsLine(_ entry: String) {
    let line = History.line(of: entry)
    #expect(!line.contains("\n") && History.entry(of: line) == entry)
  }

  @Test func whatIsEmptyOrTheSameAgainIsNotKept() {
    var history = History()
    #expect(history.add("a") && !history.add(" a\n") && !history.add("  ") && history.add("b"))
    #expect(history.entries == ["a", "b"])
  }

  @Test func itIsBounded() {
    var history = History((0..<History.limit).map { "entry \($0)" })
    history.add("one more")
    #expect(history.entries.count == History.limit && history.entries.last == "one more")
    #expect(history.entries.first == "entry 1")
  }
}
