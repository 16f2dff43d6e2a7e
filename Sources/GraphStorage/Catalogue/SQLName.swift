/// How a name of the user's becomes a name in SQL.
///
/// A plain name keeps its letters; any other gets a number from the catalogue. SQL does not tell
/// `Name` from `name`, so what is taken is looked up folded.
enum SQLName {
  /// Whether a name can stand in SQL (in quotes) as it is: short, ASCII letters, digits and `_`,
  /// a letter first.
  static func isPlain(_ name: String) -> Bool {
    guard name.utf8.count <= 60, let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
      && folded(name).prefix(6) != "sqlite"
  }

  /// The form in which SQL compares names.
  static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte)
  }
}
