/// What is said of a result that has no rows.
enum NoRows {
  /// A line like ``no rows: `[:RESTRICTS]` exists 214 times, never from `Organization` ``.
  static func text(reason: String?) -> String {
    "no rows\(reason.map { ": \($0)" } ?? "")\n"
  }
}
