import Diagnostics
import QuerySyntax
import Testing

@Suite struct FuzzTests {
  private static let pieces = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "`", "\\", "$", "-", "<", ">", "|", ":", ";", "..",
    "*",
    "/*", "//", " RETURN ", " MATCH ", " NOT ", "é", "\u{301}", "\r\n", "\t", "0x", "1e", "\\u12",
  ]

  @Test(arguments: [UInt64(11), 12, 13, 14])
  func aDamagedQueryIsToldWithPlacesInsideTheText(seed: UInt64) {
    for number in 0..<500 {
      let seed = seed << 32 | UInt64(number)
      var generator = SyntaxGenerator(seed: seed)
      let text = Self.damaged(generator.statement().printed, by: &generator)
      let result = Parser.parse(text)
      let length = text.utf8.count
      let source = SourceText(text)
      for diagnostic in result.diagnostics {
        let isInside = diagnostic.span.map { $0.end <= length } ?? false
        #expect(isInside, "seed \(seed)\n\(text)")
        #expect(DiagnosticStyle().render(diagnostic, in: source).contains("^"), "seed \(seed)")
      }
      let isUnderstood = !result.diagnostics.isEmpty || Self.readsBack(result.statements)
      #expect(isUnderstood, "seed \(seed)\n\(text)")
      _ = Parser.isComplete(text)
    }
  }

  /// What was read without a mistake is a query like any other.
  private static func readsBack(_ statements: [Statement]) -> Bool {
    Parser.parse(statements.map(\.printed).joined(separator: ";")).statements == statements
  }

  private static func damaged(_ text: String, by generator: inout SyntaxGenerator) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<generator.pick(1...3) where !bytes.isEmpty {
      let place = generator.pick(0...bytes.count - 1)
      switch generator.pick(0...3) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8(generator.pick(0...255))
      case 2: bytes.insert(contentsOf: Array(generator.pick(pieces).utf8), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + generator.pick(1...20)))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
