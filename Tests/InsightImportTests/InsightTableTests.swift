import GraphModel
import InsightImport
import Testing

@Suite struct InsightTableTests {
  @Test(arguments: [",", ";", "\t", "|"])
  func aRowIsAnInsightWhateverTheDelimiter(delimiter: String) throws {
    let document = try read(
      [
        ["id", "Text", "show", "published", "start"],
        ["a1", "Dams last.", "S", "2025-03-04", "61"],
      ].map { $0.joined(separator: delimiter) }.joined(separator: "\r\n"))
    let record = try #require(document.records.first)
    #expect(document.format == "insight-csv")
    #expect(record.text == "Dams last.")
    #expect(record.line == 2)
    #expect(record.origin.externalID == "a1")
    #expect(record.origin.show == "S")
    #expect(record.origin.published?.value.description == "date('2025-03-04')")
    #expect(record.origin.startSeconds == 61)
  }

  @Test func quotesHoldDelimitersBreaksAndQuotes() throws {
    let document = try read(
      "\u{FEFF}text,tags\n\"A, \"\"b\"\"\nand c\",\"x; y\"\n\nD,\nE \"f\",z\n")
    #expect(document.records.map(\.text) == ["A, \"b\" and c", "D", "E \"f\""])
    #expect(document.records.map(\.line) == [2, 5, 6])
    #expect(document.records.map(\.origin.tags) == [["x", "y"], [], ["z"]])
  }

  @Test func aBadRowIsToldAndTheOthersGoIn() throws {
    let document = try read("text,published\nA,soon\nB\nC,2025-01-01,x\nD,2025-01-01\n\"E,\nF")
    #expect(document.records.map(\.text) == ["D"])
    #expect(
      document.problems == [
        ImportProblem(.badDate("soon"), line: 2),
        ImportProblem(.wrongCellCount(expected: 2, actual: 1), line: 3),
        ImportProblem(.wrongCellCount(expected: 2, actual: 3), line: 4),
        ImportProblem(.unclosedQuote, line: 6),
      ])
  }

  @Test func aColumnThatComesTwiceIsRefused() {
    #expect(throws: ImportProblem(.columnTwice("show"), line: 1)) {
      try read("text,show,show\nA,b,c")
    }
  }

  @Test func columnsThatMeanNothingAreTold() throws {
    #expect(try read("mood,text\nbad,A").passedOver == ["mood"])
  }

  @Test func aTableOfTextsAloneIsOne() throws {
    #expect(try read("text\nA.\n\"B.\"").records.map(\.text) == ["A.", "B."])
  }

  private func read(_ text: String) throws -> InsightDocument {
    try InsightFormats.read(Array(text.utf8))
  }
}
