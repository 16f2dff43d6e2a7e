import GraphModel
import Testing
import TypedJSON

@Suite struct WritingTests {
  @Test(arguments: [
    (Value.null, "null", "null"),
    (.boolean(true), "true", "true"),
    (.integer(1 << 53), "9007199254740992", "9007199254740992"),
    (
      .integer(-(1 << 53) - 1), #"{"$type":"Integer","_value":"-9007199254740993"}"#,
      "-9007199254740993"
    ),
    (.float(1), "1.0", "1.0"),
    (.float(-0.0), "-0.0", "-0.0"),
    (.float(1e21), "1e+21", "1e+21"),
    (.float(.nan), #"{"$type":"Float","_value":"NaN"}"#, #""NaN""#),
    (.float(-.infinity), #"{"$type":"Float","_value":"-Infinity"}"#, #""-Infinity""#),
    (.text("\"\\\n\u{1}é"), #""\"\\\n\u0001é""#, #""\"\\\n\u0001é""#),
    (.list([.integer(1), .text("a")]), #"[1,"a"]"#, #"[1,"a"]"#),
    (.map(["b": .null, "a": .float(2)]), #"{"a":2.0,"b":null}"#, #"{"a":2.0,"b":null}"#),
    (
      .map(["$type": .text("x")]), #"{"$type":"Map","_value":{"$type":"x"}}"#, #"{"$type":"x"}"#
    ),
    (
      .date(CalendarDate(daysSinceEpoch: 0)), #"{"$type":"Date","_value":"1970-01-01"}"#,
      #""1970-01-01""#
    ),
  ])
  func aValueIsWrittenInBothForms(_ value: Value, _ typed: String, _ plain: String) {
    #expect(written(value, .typed) == typed)
    #expect(written(value, .plain) == plain)
  }

  @Test func elementsCarryWhatTheyStandFor() {
    let edge = EdgeReference(
      id: EdgeID(3), type: EdgeTypeID(0), source: NodeID(7), target: NodeID(9))
    let elements = ElementTable(
      nodes: [NodeID(7): Node(id: NodeID(7), labels: ["A", "B"], properties: ["x": .integer(1)])],
      edges: [EdgeID(3): Edge(reference: edge, type: "T", properties: ["w": .float(1)])])
    let path = Value.path(PathReference(nodes: [NodeID(9), NodeID(7)], edges: [edge]))
    let node7 =
      #"{"$type":"Node","_value":{"_element_id":"7","_labels":["A","B"],"_properties":{"x":1}}}"#
    let node9 = #"{"$type":"Node","_value":{"_element_id":"9","_labels":[],"_properties":{}}}"#
    let edge3 =
      #"{"$type":"Relationship","_value":{"_element_id":"3","_start_node_element_id":"7","#
      + #""_end_node_element_id":"9","_type":"T","_properties":{"w":1.0}}}"#
    #expect(written(.node(NodeID(7)), .typed, elements) == node7)
    #expect(
      written(path, .typed, elements)
        == #"{"$type":"Path","_value":["# + [node9, edge3, node7].joined(separator: ",") + "]}")
    #expect(
      written(path, .plain, elements)
        == #"[{"id":"9","labels":[],"properties":{}},"#
        + #"{"id":"3","type":"T","start":"7","end":"9","properties":{"w":1.0}},"#
        + #"{"id":"7","labels":["A","B"],"properties":{"x":1}}]"#)
  }

  @Test(arguments: [
    Value.integer(.min), .float(.leastNonzeroMagnitude), .float(0.1 + 0.2), .float(.infinity),
    .float(.nan), .text("\u{0}\u{7F}\u{2028}😀e\u{301}"),
    .date(CalendarDate(daysSinceEpoch: -719_163)),
    .localTime(LocalTime(nanoseconds: 86_399_999_999_999)),
    .time(ZonedTime(local: LocalTime(nanoseconds: 0), offsetSeconds: -5400)),
    .localDateTime(
      LocalDateTime(date: CalendarDate(daysSinceEpoch: 1), time: LocalTime(nanoseconds: 1))),
    .dateTime(
      ZonedDateTime(
        local: LocalDateTime(
          date: CalendarDate(daysSinceEpoch: 1), time: LocalTime(nanoseconds: 0)),
        offsetSeconds: 3600, zone: "Europe/Stockholm")),
    .duration(TemporalDuration(months: 14, days: -3, seconds: -1, nanoseconds: 500_000_000)),
    .list([.map(["$type": .list([.float(1), .integer(1)]), "_value": .null])]),
  ])
  func theTypedFormReadsBackAsItWas(_ value: Value) throws {
    let back = try read(written(value, .typed))
    #expect(areIdentical(back, value), "\(written(value, .typed)) reads as \(back)")
  }
}
