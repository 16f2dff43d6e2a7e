/// The SQL of a union of any number of selects.
enum UnionText {
  /// SQLite takes at most 500 selects in one.
  private static let limit = 400

  static func all(_ selects: [String]) -> String {
    guard selects.count > limit else { return selects.joined(separator: "\nUNION ALL ") }
    let groups = stride(from: 0, to: selects.count, by: limit).map { start in
      let group = selects[start..<min(start + limit, selects.count)]
      return "SELECT * FROM (\(group.joined(separator: "\nUNION ALL ")))"
    }
    return all(groups)
  }
}
