import GraphModel
import Testing
import TypedJSON

@Suite struct ReadingTests {
  @Test(arguments: [
    ("null", Value.null),
    (" true ", .boolean(true)),
    ("false", .boolean(false)),
    ("0", .integer(0)),
    ("-0", .integer(0)),
    ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("9007199254740993", .integer(9_007_199_254_740_993)),
    ("1.0", .float(1)),
    ("-0.0", .float(-0.0)),
    ("1e3", .float(1000)),
    ("1E+2", .float(100)),
    ("2.5e-1", .float(0.25)),
    ("0.1", .float(0.1)),
    ("1.7976931348623157e308", .float(.greatestFiniteMagnitude)),
    ("5e-324", .float(.leastNonzeroMagnitude)),
    ("123456789012345678901234567890.0", .float(123456789012345678901234567890.0)),
    ("\"\"", .text("")),
    (#""a\"\\\/\b\f\n\r\t""#, .text("a\"\\/\u{8}\u{C}\n\r\t")),
    (#""\u0041\u00e9\u20AC""#, .text("Aé€")),
    (#""\ud83d\ude00!""#, .text("😀!")),
    (#""\u0000""#, .text("\0")),
    ("\"e\u{301} é\"", .text("e\u{301} é")),
    ("[]", .list([])),
    ("[1, [2.0], null]", .list([.integer(1), .list([.float(2)]), .null])),
    ("{}", .map([:])),
    ("\r\n{ \"b\" : 1 ,\t\"a\" : {} }", .map(["a": .map([:]), "b": .integer(1)])),
    (#"{"a": 1, "a": 2}"#, .map(["a": .integer(2)])),
    (#"{"_value": 1}"#, .map(["_value": .integer(1)])),
  ])
  func jsonReadsAsTheValueItSays(_ text: String, _ value: Value) throws {
    let actual = try read(text)
    #expect(areIdentical(actual, value), "\(text) reads as \(actual)")
  }

  @Test(arguments: [
    (#"{"$type": "Integer", "_value": "9223372036854775807"}"#, Value.integer(.max)),
    (#"{"$type": "Integer", "_value": 7}"#, .integer(7)),
    (#"{"$type": "Float", "_value": "NaN"}"#, .float(.nan)),
    (#"{"$type": "Float", "_value": "-Infinity"}"#, .float(-.infinity)),
    (#"{"$type": "Float", "_value": "1.5"}"#, .float(1.5)),
    (#"{"_value": "Infinity", "$type": "Float"}"#, .float(.infinity)),
    (#"{"$type": "String", "_value": "a"}"#, .text("a")),
    (#"{"$type": "Boolean", "_value": true}"#, .boolean(true)),
    (#"{"$type": "Null", "_value": null}"#, .null),
    (
      #"{"$type": "List", "_value": [{"$type": "Integer", "_value": "1"}]}"#,
      .list([.integer(1)])
    ),
    (#"{"$type": "Map", "_value": {"$type": "x"}}"#, .map(["$type": .text("x")])),
    (
      #"{"$type": "Map", "_value": {"a": {"$type": "Integer", "_value": "1"}}}"#,
      .map(["a": .integer(1)])
    ),
  ])
  func typedFormsReadAsTheirValue(_ text: String, _ value: Value) throws {
    let actual = try read(text)
    #expect(areIdentical(actual, value), "\(text) reads as \(actual)")
  }

  @Test(arguments: [
    ("", JSONProblem.Reason.endOfText, 0),
    ("  ", .endOfText, 2),
    ("nul", .expected("a value"), 0),
    ("1 2", .textAfterValue, 2),
    ("01", .textAfterValue, 1),
    ("-", .badNumber, 0),
    ("1.", .badNumber, 0),
    ("1e", .badNumber, 0),
    ("+1", .expected("a value"), 0),
    (".5", .expected("a value"), 0),
    ("NaN", .expected("a value"), 0),
    ("9223372036854775808", .integerTooLarge, 0),
    ("1e999", .floatTooLarge, 0),
    ("\"a", .endOfText, 2),
    ("\"a\nb\"", .controlCharacter, 2),
    (#""\x""#, .badEscape, 1),
    (#""\u12G4""#, .badEscape, 1),
    (#""\ud800""#, .loneSurrogate, 1),
    (#""\udc00""#, .loneSurrogate, 1),
    (#""\ud800\u0041""#, .loneSurrogate, 1),
    ("[1,]", .expected("a value"), 3),
    ("[1 2]", .expected("',' or ']'"), 3),
    ("[", .endOfText, 1),
    (#"{"a" 1}"#, .expected("':'"), 5),
    (#"{"a": 1,}"#, .expected("a string"), 8),
    ("{a: 1}", .expected("a string"), 1),
    (#"{"$type": "Date"}"#, .badTypedForm, 9),
    (#"{"a": 1, "$type": "Date"}"#, .badTypedForm, 0),
    (#"{"$type": "Date", "_value": "x", "y": 1}"#, .badTypedForm, 9),
    (#"{"$type": "Dat", "_value": "x"}"#, .unknownType("Dat"), 9),
    (#"{"$type": "Date", "_value": "soon"}"#, .badTypedValue(type: "Date"), 9),
    (#"{"$type": "Integer", "_value": "1.5"}"#, .badTypedValue(type: "Integer"), 9),
    (#"{"$type": "Node", "_value": {}}"#, .notAnInput(type: "Node"), 9),
  ])
  func whatIsNotJSONIsToldWithItsPlace(_ text: String, _ reason: JSONProblem.Reason, _ offset: Int)
  {
    let problem = #expect(throws: JSONProblem.self) { _ = try read(text) }
    #expect(problem == JSONProblem(reason, at: offset), "\(text)")
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0x5C, 0x6E, 0xE2, 0x82, 0x22],
  ])
  func aStringOfBrokenUTF8IsRefused(_ bytes: [UInt8]) {
    #expect(throws: JSONProblem(.invalidUTF8, at: 1)) { _ = try read(bytes) }
  }

  @Test func nestingIsBounded() throws {
    let nested = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    _ = try read(nested)
    #expect(throws: JSONProblem(.tooDeep(500), at: 500)) { _ = try read("[" + nested + "]") }
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(throws: JSONProblem(.tooDeep(500), at: 2500)) { _ = try read(objects) }
  }

  @Test func siblingsDoNotCountAsNesting() throws {
    let siblings = "[" + Array(repeating: "[]", count: 50).joined(separator: ",") + "]"
    _ = try read(siblings, depthLimit: 2)
  }

  @Test func everyCutOfATextIsRefused() throws {
    let text = Array(#"{"a": [1.5e3, "x\u00e9", true, {"$type": "Float", "_value": "NaN"}]}"#.utf8)
    _ = try read(text)
    for end in text.indices {
      #expect(throws: JSONProblem.self) { _ = try read(Array(text[..<end])) }
    }
  }
}
