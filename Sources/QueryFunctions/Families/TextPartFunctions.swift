import GraphModel
import Patterns

/// Parts of texts, counted in Unicode scalars.
enum TextPartFunctions {
  static let all: [ScalarFunction] =
    [left, right, substring, split, replace, charLength, characterLength]

  private static let left = ScalarFunction(
    "left", .takes(.text, .integer, returns: .text),
    summary: "The first characters of a text.",
    examples: [
      Example("left('Lovelace', 4)", "'Love'"), Example("left('Ada', 9)", "'Ada'"),
      Example("left(null, 4)", "null"),
    ]
  ) { arguments, _ in
    let count = try length(arguments[1], of: "left()")
    return .text(String(arguments[0].text.unicodeScalars.prefix(count)))
  }

  private static let right = ScalarFunction(
    "right", .takes(.text, .integer, returns: .text),
    summary: "The last characters of a text.",
    examples: [Example("right('Lovelace', 4)", "'lace'"), Example("right('Ada', 0)", "''")]
  ) { arguments, _ in
    let count = try length(arguments[1], of: "right()")
    return .text(String(arguments[0].text.unicodeScalars.suffix(count)))
  }

  private static let substring = ScalarFunction(
    "substring", .takes(.text, .integer, .integer, required: 2, returns: .text),
    summary: "The characters of a text from a place, which counts from 0: all, or so many.",
    examples: [
      Example("substring('Lovelace', 4)", "'lace'"),
      Example("substring('Lovelace', 0, 4)", "'Love'"),
      Example("substring('Ada', 5, 1)", "''"),
    ]
  ) { arguments, _ in
    let start = try length(arguments[1], of: "substring()")
    let rest = arguments[0].text.unicodeScalars.dropFirst(start)
    guard arguments.count > 2 else { return .text(String(rest)) }
    return .text(String(rest.prefix(try length(arguments[2], of: "substring()"))))
  }

  private static func length(_ value: Value, of function: String) throws(EvaluationError) -> Int {
    guard value.integer >= 0 else {
      throw .numberOutOfRange(operation: function, value: String(value.integer))
    }
    return Int(value.integer)
  }

  private static let split = ScalarFunction(
    "split", .takes(.text, .oneOf([.text, .list(of: .text)]), returns: .list(of: .text)),
    summary: "The parts of a text between delimiters; its characters, for an empty delimiter.",
    examples: [
      Example("split('a,b,,c', ',')", "['a', 'b', '', 'c']"), Example("split('', ',')", "['']"),
      Example("split('a-b c', ['-', ' '])", "['a', 'b', 'c']"),
      Example("split('abc', '')", "['a', 'b', 'c']"),
    ]
  ) { arguments, _ in
    let delimiters = try delimiters(arguments[1])
    return .list(parts(of: arguments[0].text, between: delimiters).map { .text($0) })
  }

  private static func delimiters(_ value: Value) throws(EvaluationError) -> [String] {
    if case .text(let delimiter) = value { return [delimiter] }
    var delimiters: [String] = []
    for element in value.list {
      guard case .text(let delimiter) = element else {
        throw .wrongKind(operation: "split()", kind: element.kind.name)
      }
      delimiters.append(delimiter)
    }
    return delimiters
  }

  private static func parts(of text: String, between delimiters: [String]) -> [String] {
    if delimiters.contains("") { return text.unicodeScalars.map { String($0) } }
    let bytes = Array(text.utf8)
    let cuts = delimiters.map { Array($0.utf8) }
    var parts: [String] = []
    var (start, position) = (0, 0)
    while position < bytes.count {
      if let cut = cuts.first(where: { bytes[position...].starts(with: $0) }) {
        parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
        position += cut.count
        start = position
      } else {
        position += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  private static let replace = ScalarFunction(
    "replace", .takes(.text, .text, .text, returns: .text),
    summary: "The text with every occurrence of a part replaced.",
    examples: [
      Example("replace('hello', 'l', 'w')", "'hewwo'"), Example("replace('ab', 'x', 'y')", "'ab'"),
      Example("replace('ab', '', '-')", "'-a-b-'"),
    ]
  ) { arguments, context in
    let (text, part, replacement) = (arguments[0].text, arguments[1].text, arguments[2].text)
    let places = part.isEmpty ? scalarOffsets(of: text) : ByteSearch.all(part, in: text)
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: replacement.utf8.count)
    try context.checkRoom(bytes: overflow ? .max : text.utf8.count + growth)
    return .text(replaced(text, at: places, length: part.utf8.count, by: replacement))
  }

  /// Where each character begins, and the end.
  private static func scalarOffsets(of text: String) -> [Int] {
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + scalar.width) }
    return offsets
  }

  private static func replaced(
    _ text: String, at offsets: [Int], length: Int, by replacement: String
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for offset in offsets {
      result += bytes[end..<offset]
      result += replacement.utf8
      end = offset + length
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  private static let charLength = lengthFunction("char_length")
  private static let characterLength = lengthFunction("character_length")

  private static func lengthFunction(_ name: String) -> ScalarFunction {
    ScalarFunction(
      name, .takes(.text, returns: .integer),
      summary: "How many characters, which are Unicode scalars, a text has.",
      examples: [Example("\(name)('Ada')", "3"), Example("\(name)('e\\u0301')", "2")]
    ) { arguments, _ in .integer(Int64(arguments[0].text.scalarCount)) }
  }
}

extension Unicode.Scalar {
  fileprivate var width: Int { UTF8.width(self) }
}

extension String {
  /// How many Unicode scalars there are: each has one byte that does not continue another.
  var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      bytes.reduce(into: 0) { count, byte in count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    }
  }
}
