/// Pieces of SQL text.
enum SQLText {
  /// A name, quoted.
  static func name(_ name: String) -> String {
    let isPlain = !name.utf8.contains(UInt8(ascii: "\""))
    return "\"\(isPlain ? name : name.replacing("\"", with: "\"\""))\""
  }

  /// Names, quoted, with commas.
  static func names(_ names: [String]) -> String {
    names.map(name).joined(separator: ", ")
  }

  /// As many question marks as there are values.
  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
