import GraphModel
import TestSupport
import Testing

@Suite struct ValueTextTests {
  @Test(arguments: [
    (1.0, "1.0"), (-0.0, "-0.0"), (0.1, "0.1"), (0.001, "0.001"), (0.0001, "1.0E-4"),
    (0.00012345, "1.2345E-4"), (9_999_999.0, "9999999.0"), (1e7, "1.0E7"), (1e10, "1.0E10"),
    (12_345_678.9, "1.23456789E7"), (1.5e300, "1.5E300"), (5e-324, "5.0E-324"),
    (.greatestFiniteMagnitude, "1.7976931348623157E308"), (123_456.789, "123456.789"),
    (100.0, "100.0"), (-2.5, "-2.5"), (.nan, "NaN"), (.infinity, "Infinity"),
    (-.infinity, "-Infinity"), (1_234_567.0, "1234567.0"),
  ])
  func floatsAlwaysHaveAFraction(number: Double, text: String) {
    #expect(ValueText.literal(.float(number)) == text)
  }

  @Test func aFloatReadsBack() {
    let seed: UInt64 = 53
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(Double(FloatText.text(number)) == number, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("Ada", "'Ada'"), ("it's", "'it\\'s'"), ("a\\b", "'a\\\\b'"), ("a\nb\t\r", "'a\\nb\\t\\r'"),
    ("\0\u{1b}\u{7f}", "'\\u0000\\u001b\\u007f'"), ("\"é😀", "'\"é😀'"), ("", "''"),
    ("\u{8}\u{c}", "'\\b\\f'"),
  ])
  func textsAreEscaped(text: String, literal: String) {
    #expect(ValueText.literal(.text(text)) == literal)
  }

  @Test func valuesNest() throws {
    let date = try #require(CalendarDate(iso: "2024-03-09"))
    let value = Value.list([
      .null, .boolean(true), .integer(-3), .date(date), .map(["b c": .text("x"), "a": .list([])]),
    ])
    #expect(
      ValueText.literal(value) == "[null, true, -3, date('2024-03-09'), {a: [], `b c`: 'x'}]")
  }

  @Test(arguments: [("a", "a"), ("a1_B", "a1_B"), ("1a", "`1a`"), ("a`b", "`a``b`"), ("", "``")])
  func namesAreQuotedWhereTheyMust(name: String, text: String) {
    #expect(ValueText.name(name) == text)
  }

  @Test func elementsAreReferences() {
    let edge = EdgeReference(
      id: EdgeID(3), type: EdgeTypeID(1), source: NodeID(9), target: NodeID(7))
    let path = PathReference(nodes: [NodeID(7), NodeID(9)], edges: [edge])
    #expect(ValueText.literal(.node(NodeID(7))) == "(#7)")
    #expect(ValueText.literal(.edge(edge)) == "[#3]")
    #expect(ValueText.literal(.path(path)) == "(#7)<-[#3]-(#9)")
  }

  @Test func deepNestingIsCutShort() {
    var value = Value.integer(1)
    for _ in 0..<2_000 { value = .list([value]) }
    let text = ValueText.literal(value)
    #expect(text.hasPrefix("[[[") && text.contains("[…]"))
    #expect(text.utf8.count < 3 * ValueText.maximumDepth)
  }

  @Test func plainTextsAreBare() throws {
    let duration = try #require(TemporalDuration(iso: "P1D"))
    #expect(ValueText.plain(.text("it's")) == "it's")
    #expect(ValueText.plain(.duration(duration)) == "P1D")
    #expect(ValueText.plain(.float(2.3)) == "2.3")
  }
}
