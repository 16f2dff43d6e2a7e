/// A text of one or several lines, and the place in it where typing goes.
///
/// It is made of characters as people count them: a letter with its marks, an emoji, a flag.
package struct EditBuffer: Equatable, Sendable {
  package private(set) var characters: [Character] = []
  package private(set) var cursor = 0

  package init(_ text: String = "") {
    insert(text)
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Bytes before the cursor.
  package var cursorByte: Int { bytes(before: cursor) }

  /// Bytes before a character.
  package func bytes(before index: Int) -> Int {
    characters[..<index].reduce(0) { $0 + $1.utf8.count }
  }

  /// The character that begins at a byte.
  package func index(ofByte byte: Int) -> Int {
    var rest = byte
    return characters.firstIndex { character in
      if rest <= 0 { return true }
      rest -= character.utf8.count
      return false
    } ?? characters.count
  }

  package mutating func move(to index: Int) {
    cursor = min(max(0, index), characters.count)
  }

  /// Puts a text at the cursor, which is behind it then; marks join the letter before.
  package mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// Puts a text where another was, and the cursor behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    let head = String(characters[..<range.lowerBound]) + Self.plain(text)
    let whole = head + String(characters[range.upperBound...])
    characters = Array(whole)
    cursor = min(head.count, characters.count)
  }

  /// Takes a part out.
  @discardableResult
  package mutating func remove(_ range: Range<Int>) -> String {
    let removed = String(characters[range])
    replace(range, with: "")
    return removed
  }

  /// A text with line breaks of one kind and without characters that steer a terminal.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0D, 0x0A: plain.append("\n")
      case 0x09: plain.append("\t")
      case 0..<0x20, 0x7F..<0xA0: break
      default: plain.append(scalar)
      }
      previous = scalar
    }
    return String(plain)
  }
}
