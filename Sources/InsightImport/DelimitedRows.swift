/// The rows of a table in text, by RFC 4180: a cell in quotes may hold delimiters, line breaks and
/// doubled quotes.
struct DelimitedRows: Sequence, IteratorProtocol {
  struct Row: Equatable {
    /// The line on which it begins, from 1.
    let line: Int
    let cells: [String]

    /// Whether the text ended inside quotes.
    var isUnclosed = false
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var line = 1

  init(_ text: String, delimiter: Character) {
    bytes = Array(text.utf8)
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
  }

  /// The next row that is not blank.
  mutating func next() -> Row? {
    while index < bytes.count {
      let row = takeRow()
      if row.cells != [""] || row.isUnclosed { return row }
    }
    return nil
  }
}

extension DelimitedRows {
  private static let quote = UInt8(ascii: "\"")

  private mutating func takeRow() -> Row {
    let first = line
    var cells: [String] = []
    while true {
      guard let cell = takeCell() else {
        return Row(line: first, cells: cells, isUnclosed: true)
      }
      cells.append(cell)
      guard index < bytes.count else { break }
      let mark = bytes[index]
      index += 1
      if mark == delimiter { continue }
      if mark == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
      }
      line += 1
      break
    }
    return Row(line: first, cells: cells)
  }

  /// The cell at the current place, up to its delimiter; nil where its quotes are never closed.
  private mutating func takeCell() -> String? {
    guard index < bytes.count, bytes[index] == Self.quote else { return takePlain() }
    index += 1
    var cell: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == Self.quote else {
        cell.append(byte)
        continue
      }
      guard index < bytes.count, bytes[index] == Self.quote else {
        return String(decoding: cell, as: UTF8.self) + takePlain()
      }
      cell.append(byte)
      index += 1
    }
    return nil
  }

  private mutating func takePlain() -> String {
    let start = index
    while index < bytes.count, bytes[index] != delimiter, !Self.breaks.contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static let breaks = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
}
