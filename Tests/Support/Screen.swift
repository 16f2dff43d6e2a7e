/// A small terminal: bytes in, what a person would see out.
package struct Screen {
  private var cells: [[String]]
  package private(set) var row = 0
  package private(set) var column = 0
  package private(set) var bells = 0
  private let width: Int
  private let height: Int

  /// Whether the last column was written, so that the next character goes to the next row.
  private var isFull = false
  private var pending: [UInt8] = []

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Self.blank(width), count: height)
  }

  private static func blank(_ width: Int) -> [String] { Array(repeating: " ", count: width) }

  /// The rows without the spaces at their ends, up to the last that has something.
  package var lines: [String] {
    var lines = cells.map { row in
      let text = row.joined()
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  package var text: String { lines.joined(separator: "\n") }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var position = 0
    while position < pending.count, let length = take(pending[position...]) { position += length }
    pending.removeFirst(position)
  }

  package mutating func feed(_ text: String) { feed(Array(text.utf8)) }

  /// Takes a character or a sequence; gives its length, or nil where it is not complete.
  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return takeEscape(bytes) }
    if first < 0x20 {
      control(first)
      return 1
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    put(String(decoding: bytes.prefix(length), as: UTF8.self))
    return length
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: column = max(0, column - 1)
    case 0x0A: newLine()
    case 0x0D: column = 0
    default: break
    }
    isFull = false
  }

  private mutating func newLine() {
    if row + 1 < height { return row += 1 }
    cells.removeFirst()
    cells.append(Self.blank(width))
  }

  private mutating func put(_ text: String) {
    let size = text.unicodeScalars.first.map(Self.columns) ?? 0
    if size == 0 {
      cells[row][max(0, isFull ? column : column - 1)] += text
      return
    }
    if isFull || column + size > width {
      column = 0
      isFull = false
      newLine()
    }
    cells[row][column] = text
    if size == 2 { cells[row][column + 1] = "" }
    isFull = column + size >= width
    column = min(column + size, width - 1)
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200D, 0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF: 2
    default: 1
    }
  }

  private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex + 2
    guard bytes.count > 2, let end = bytes[start...].firstIndex(where: { $0 >= 0x40 }) else {
      return nil
    }
    let number = Int(String(decoding: bytes[start..<end], as: UTF8.self))
    move(bytes[end], number)
    return end + 1 - bytes.startIndex
  }

  private mutating func move(_ letter: UInt8, _ number: Int?) {
    switch letter {
    case UInt8(ascii: "A"): row = max(0, row - (number ?? 1))
    case UInt8(ascii: "B"): row = min(height - 1, row + (number ?? 1))
    case UInt8(ascii: "C"): column = min(width - 1, column + (number ?? 1))
    case UInt8(ascii: "H"): (row, column) = (0, 0)
    case UInt8(ascii: "J"): clear(all: number == 2)
    default: return
    }
    isFull = false
  }

  private mutating func clear(all: Bool) {
    if !all { for index in column..<width { cells[row][index] = " " } }
    for index in (all ? 0 : row + 1)..<height { cells[index] = Self.blank(width) }
  }
}
