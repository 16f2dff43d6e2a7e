import GraphImport
import Testing

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("", []),
    ("a", ["a"]),
    ("a\n", ["a"]),
    ("\n", [""]),
    ("a\n\nb", ["a", "", "b"]),
    ("abcdefghijklmnop\nq", ["abcdefghijklmnop", "q"]),
  ])
  func aSourceIsItsLinesWhateverTheChunk(_ text: String, _ lines: [String]) throws {
    for chunk in [1, 2, 3, 7, 64] {
      #expect(try self.lines(of: text, chunk: chunk).map(\.text) == lines, "chunk \(chunk)")
    }
  }

  @Test func aLongLineIsCutAndTheNextIsWhole() throws {
    for chunk in [1, 3, 8, 64] {
      let lines = try self.lines(of: "12345\n123456\n1\n1234567", chunk: chunk, limit: 5)
      #expect(lines.map(\.text) == ["12345", "12345", "1", "12345"])
      #expect(lines.map(\.isCut) == [false, true, false, true])
      #expect(lines.map(\.number) == [1, 2, 3, 4])
    }
  }

  private func lines(of text: String, chunk: Int, limit: Int = 1000) throws
    -> [(text: String, isCut: Bool, number: Int)]
  {
    var reader = LineReader(BytesInMemory(text), limit: limit, chunk: chunk)
    var lines: [(String, Bool, Int)] = []
    while let line = try reader.next({ line in
      (String(decoding: line.bytes, as: UTF8.self), line.isCut, line.number)
    }) { lines.append(line) }
    return lines
  }
}
