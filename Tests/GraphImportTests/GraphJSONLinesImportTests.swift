import GraphImport
import GraphModel
import Testing
import TypedJSON

@Suite struct GraphJSONLinesImportTests {
  static let a = #"{"type":"node","id":"a","labels":["X","Y"],"properties":{"p":1,"q":null}}"#
  static let b = #"{"type":"node","id":"b"}"#
  static let ab =
    #"{"type":"relationship","id":"r","label":"T","start":{"id":"a"},"end":{"id":"b"}}"#

  @Test func nodesAndEdgesGoIn() throws {
    let result = try ImportResult([Self.a, Self.b, Self.ab].joined(separator: "\n"))
    #expect(result.loader.nodes == ["a": #"["X", "Y"] p=1"#, "b": "[] "])
    #expect(result.loader.edges == ["r": "a T b "])
    #expect(result.rejected.isEmpty && result.loader.isFinished)
    #expect((result.counts.nodesAdded, result.counts.edgesAdded) == (2, 1))
  }

  @Test func aSecondImportChangesNothing() throws {
    let text = [Self.a, Self.b, Self.ab].joined(separator: "\n")
    let first = try ImportResult(text)
    let second = try ImportResult(text, into: first.loader)
    #expect((second.counts.nodesUnchanged, second.counts.edgesUnchanged) == (2, 1))
    #expect(second.counts.taken == 3)
  }

  @Test func emptyLinesByteOrderMarksAndCarriageReturnsAreNoRecords() throws {
    let result = try ImportResult("\u{FEFF}\(Self.a)\r\n\r\n \t\n\(Self.b)\r\n")
    #expect(result.counts.nodesAdded == 2 && result.rejected.isEmpty)
  }

  @Test func anEdgeMayComeBeforeItsEnds() throws {
    let result = try ImportResult([Self.ab, Self.a, Self.b].joined(separator: "\n"))
    #expect(result.counts.edgesAdded == 1 && result.rejected.isEmpty)
  }

  @Test func whatAnExporterSaysOfAnEndIsPassedOver() throws {
    let edge =
      #"{"id":"r","type":"relationship","label":"T","properties":{"w":1.5},"#
      + #""start":{"labels":["X"],"id":"a","properties":{"p":[{}]}},"end":{"id":"a"},"more":[1]}"#
    let result = try ImportResult(Self.a + "\n" + edge)
    #expect(result.loader.edges == ["r": "a T a w=1.5"])
  }

  @Test func theLastOfEqualKeysCounts() throws {
    let node = #"{"type":"node","id":"a","properties":{"p":1,"q":2,"p":3,"q":null}}"#
    #expect(try ImportResult(node).loader.nodes == ["a": "[] p=3"])
  }

  @Test(arguments: [
    ("{", RecordProblem.malformed(JSONProblem(.endOfText, at: 1))),
    (a + "x", .malformed(JSONProblem(.textAfterValue, at: 73))),
    ("[1]", .wrongType(field: "record", expected: "an object")),
    ("{}", .missing(field: "type")),
    (#"{"type":"node"}"#, .missing(field: "id")),
    (#"{"type":"vertex","id":"a"}"#, .unknownRecordType("vertex")),
    (#"{"type":"node","id":7}"#, .wrongType(field: "id", expected: "a text")),
    (#"{"type":"node","id":""}"#, .empty(field: "id")),
    (
      #"{"type":"node","id":"a","labels":"X"}"#,
      .wrongType(field: "labels", expected: "a list of texts")
    ),
    (#"{"type":"node","id":"a","labels":[""]}"#, .empty(field: "labels")),
    (
      #"{"type":"node","id":"a","properties":[]}"#,
      .wrongType(field: "properties", expected: "an object")
    ),
    (
      #"{"type":"node","id":"a","properties":{"m":{}}}"#,
      .notStorable(property: "m", kind: .map)
    ),
    (
      #"{"type":"node","id":"a","properties":{"l":[1,"a"]}}"#,
      .notStorable(property: "l", kind: .list)
    ),
    (#"{"type":"relationship","id":"r"}"#, .missing(field: "label")),
    (
      #"{"type":"relationship","id":"r","label":"T","start":"a"}"#,
      .wrongType(field: "start", expected: "an object with an id")
    ),
    (
      #"{"type":"relationship","id":"r","label":"T","start":{}}"#, .missing(field: "start.id")
    ),
    (
      #"{"type":"relationship","id":"r","label":"T","start":{"id":"a"},"end":{"id":"z"}}"#,
      .unknownEnd("z")
    ),
  ])
  func aBadRecordStopsNothing(_ line: String, _ problem: RecordProblem) throws {
    let result = try ImportResult([Self.a, line, Self.b].joined(separator: "\n"))
    #expect(
      result.rejected == [RejectedRecord(line: 2, problem: problem, bytes: Array(line.utf8))])
    #expect(result.counts.nodesAdded == 2 && result.counts.rejected == 1)
  }

  @Test func anEdgeCannotMoveToOtherEnds() throws {
    let moved = #"{"type":"relationship","id":"r","label":"T","start":{"id":"b"},"end":{"id":"b"}}"#
    let result = try ImportResult([Self.a, Self.b, Self.ab, moved].joined(separator: "\n"))
    #expect(result.rejected.map(\.problem) == [.endsChanged("r")])
  }

  @Test func strictStopsAtTheFirstBadRecord() {
    var options = GraphJSONLinesImport.Options()
    options.isStrict = true
    let error = #expect(throws: RejectedRecord.self) {
      _ = try ImportResult([Self.a, "{}", "nonsense"].joined(separator: "\n"), options: options)
    }
    #expect(error?.line == 2)
  }

  @Test func aLineBeyondTheLimitIsPassedOver() throws {
    var options = GraphJSONLinesImport.Options()
    options.lineLimit = 100
    let long = #"{"type":"node","id":""# + String(repeating: "x", count: 1_000_000) + #""}"#
    let result = try ImportResult(
      [Self.a, long, Self.b].joined(separator: "\n"), options: options)
    #expect(result.rejected.map(\.problem) == [.lineTooLong(limit: 100)])
    #expect(result.rejected.map(\.bytes.count) == [100])
    #expect(result.counts.nodesAdded == 2)
  }

  @Test func edgesWaitWithinALimit() throws {
    var options = GraphJSONLinesImport.Options()
    options.waitingLimit = Self.ab.utf8.count
    let second = Self.ab.replacing(#""r""#, with: #""s""#)
    let result = try ImportResult(
      [Self.ab, second, Self.a, Self.b].joined(separator: "\n"), options: options)
    #expect(result.rejected.map(\.problem) == [.tooManyWaiting("a")])
    #expect(result.loader.edges.keys.sorted() == ["r"])
  }

  @Test func brokenUTF8AndNULAreToldByLine() throws {
    let broken = Array(#"{"type":"node","id":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let result = try ImportResult(broken + [0x0A, 0x00, 0x0A] + Array(Self.a.utf8))
    #expect(result.rejected.map(\.line) == [1, 2])
    #expect(result.counts.nodesAdded == 1)
    var json = JSONWriter()
    result.rejected[0].write(to: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self).hasSuffix("\u{FFFD}\\\"}\"}\n"))
  }
}
