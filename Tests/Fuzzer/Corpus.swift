import Foundation

/// The texts that mutations begin with: the queries of the golden files, and the saved scripts.
struct Corpus {
  let queries: [String]

  /// What stands between and inside queries, and what is hard to read.
  static let pieces = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "`", "\\", "$", "-", "<", ">", "|", ":", ";", "..",
    "*", "/*", "//", "///", " RETURN ", " MATCH ", " NOT ", " WITH * ", " NEXT ", " UNION ",
    " FILTER ", " LET x = ", " FOR x IN ", " CALL { ", "é", "e\u{301}", "\u{0}", "\r\n", "\t",
    "0x", "1e", "\\u12", "-9223372036854775808", "9223372036854775807", "1e308", "''", "null",
    "date('2024-02-30')", "duration('P1Y')", "(a)-[*]->(b)", "[x IN range(1, 9) | x]",
  ]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var queries: [String] = []
    for file in try Self.files(below: root.appending(path: "Tests/Golden"), "golden") {
      for part in file.components(separatedBy: "\n==== ").dropFirst() {
        let lines = part.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        queries.append(lines.prefix { !$0.hasPrefix("----") }.joined(separator: "\n"))
      }
    }
    queries += try Self.files(below: root.appending(path: "queries"), "pith")
    guard queries.count > 100 else { throw Failure("there are too few queries to begin with") }
    self.queries = queries
  }

  private static func files(below folder: URL, _ suffix: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".\(suffix)") }.sorted().map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }
}
