import GraphModel
import InsightImport
import Testing

@Suite struct InsightJSONLinesTests {
  @Test func aLineIsAnInsightWithAllItsFields() throws {
    let document = try read(
      #"{"id": 7, "text": "Dams  last.", "title": "T", "show": "S", "episode": "E", "#
        + #""published": "2025-03-04", "speaker": ["Ann", "Bo"], "url": "https://e.org/1", "#
        + #""start": "1:02:03.5", "tags": ["water", "power", "water"]}"#)
    let record = try #require(document.records.first)
    #expect(document.format == "insight-jsonl")
    #expect(record.text == "Dams last.")
    #expect(record.title == "T")
    #expect(record.origin.externalID == "7")
    #expect(record.origin.show == "S")
    #expect(record.origin.episode == "E")
    #expect(record.origin.published?.value.description == "date('2025-03-04')")
    #expect(record.origin.speakers == ["Ann", "Bo"])
    #expect(record.origin.url == "https://e.org/1")
    #expect(record.origin.startSeconds == 3723.5)
    #expect(record.origin.tags == ["water", "power"])
  }

  @Test(arguments: [
    ("2025-03-04", "date('2025-03-04')"),
    ("2025-03-04T06:00:00Z", "datetime('2025-03-04T06:00Z')"),
    ("2025-03-04T06:00:00+01:00", "datetime('2025-03-04T06:00+01:00')"),
    ("2025-03-04T06:00:00", "localdatetime('2025-03-04T06:00')"),
  ])
  func aDateIsAsExactAsItIsGiven(text: String, value: String) throws {
    let document = try read(#"{"text": "A", "published": "\#(text)"}"#)
    #expect(document.records.first?.origin.published?.value.description == value)
  }

  @Test(arguments: ["2025", "2025-03", "2025-02-30", "4 March 2025", "04/03/2025", "soon"])
  func aBadDateIsToldWithItsLine(text: String) throws {
    let document = try read(
      "{\"text\": \"A\"}\n{\"text\": \"B\", \"published\": \"\(text)\"}\n{\"text\": \"C\"}")
    #expect(document.records.map(\.text) == ["A", "C"])
    #expect(document.problems == [ImportProblem(.badDate(text), line: 2)])
  }

  @Test(arguments: [
    (#"{"text": ""}"#, ImportProblem.Reason.missingField("text")),
    (#"{"text": null}"#, .missingField("text")),
    (#"["text"]"#, .notAnObject),
    (#"{"text": "A" "#, .badJSON("the text ends too early at byte 14")),
    (#"{"text": ["A"]}"#, .badField("text", "['A']", expected: "a text")),
    (
      #"{"text": "A", "start": "1:75"}"#,
      .badField("start", "'1:75'", expected: "seconds, or a time like 1:02:03")
    ),
    (
      #"{"text": "A", "tags": 1}"#,
      .badField("tags", "1", expected: "a text or a list of texts")
    ),
    (#"{"text": "First."}"#, .repeated(firstLine: 1)),
  ])
  func aBadLineIsToldAndTheOthersGoIn(line: String, reason: ImportProblem.Reason) throws {
    let document = try read("{\"text\": \"First.\"}\r\n\n\(line)\n{\"text\": \"Last.\"}")
    #expect(document.records.map(\.text) == ["First.", "Last."])
    #expect(document.problems == [ImportProblem(reason, line: 3)])
  }

  @Test func keysThatMeanNothingAreToldOnce() throws {
    let document = try read(
      "{\"Text\": \"A\", \"mood\": 1}\n{\"text\": \"B\", \"mood\": 2, \"x\": {}}")
    #expect(document.records.count == 2)
    #expect(document.passedOver == ["mood", "x"])
  }

  @Test func anElementOfAGraphIsNoInsight() {
    let node = #"{"type": "node", "id": "1", "labels": [], "properties": {}, "text": ""}"#
    #expect(!InsightJSONLines.looksLikeInsight(node.utf8))
    #expect(!InsightJSONLines.looksLikeInsight(#"{"id": 1, "tex"#.utf8))
    #expect(InsightJSONLines.looksLikeInsight(#"{"text": "whole", "show": "cut"#.utf8))
  }

  @Test func aLineBreakOfUnicodeDoesNotEndALine() throws {
    #expect(try read("{\"text\": \"one\u{2028}two\"}").records.map(\.text) == ["one two"])
  }

  private func read(_ text: String) throws -> InsightDocument {
    try InsightFormats.read(Array(text.utf8))
  }
}
