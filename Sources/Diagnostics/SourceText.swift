/// A text with a name, and where its lines begin.
package struct SourceText: Sendable {
  package let name: String
  package let text: String
  private let lineStarts: [Int]

  /// The number of its first line, where it is a part of a longer text.
  private let firstLine: Int

  package init(_ text: String, name: String = "query", firstLine: Int = 1) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
    lineStarts = [0] + text.utf8.enumerated().lazy.filter { $0.element == 10 }.map { $0.offset + 1 }
  }

  /// The line and the column (from 1, in characters) of a byte.
  package func position(of byte: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: byte)
    return (line + firstLine, characters(from: lineStarts[line], to: byte) + 1)
  }

  /// The text of a line without its line break.
  package func line(_ number: Int) -> String {
    let index = number - firstLine
    let start = lineStarts[index]
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : text.utf8.count
    let line = slice(from: start, to: end)
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }

  /// How many characters lie between two bytes.
  package func characters(from start: Int, to end: Int) -> Int {
    slice(from: start, to: end).count
  }

  private func slice(from start: Int, to end: Int) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: min(start, utf8.count))
    let upper = utf8.index(utf8.startIndex, offsetBy: min(max(start, end), utf8.count))
    return String(decoding: utf8[lower..<upper], as: UTF8.self)
  }

  private func lineIndex(of byte: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }
}
