import CustomDump
package import Foundation

/// A file of golden cases: queries, and what each stage makes of them.
///
///     graph small-social
///
///     ==== who Ada knows
///     MATCH (a:Person {name: 'Ada'})-[:KNOWS]->(b) RETURN b.name
///     ---- rows any order
///     b.name
///     'Grace'
package struct GoldenFile: Equatable, Sendable {
  /// The graph of `data/` that the cases are about; nil for the empty graph.
  package var graph: String?
  package var cases: [Case] = []

  package struct Case: Equatable, Sendable {
    package let title: String
    package let query: String
    package var stages: [Stage]
  }

  package struct Stage: Equatable, Sendable {
    package let name: String
    package var text: String
  }
}

// MARK: - Reading and writing

extension GoldenFile {
  package init(parsing text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let first = lines.first, first.hasPrefix("graph ") {
      graph = String(first.dropFirst("graph ".count))
      lines = lines.dropFirst()
    }
    for part in Self.parts(lines, after: "==== ") {
      let stages = Self.parts(part.lines, after: "---- ")
      let query = part.lines.prefix { !$0.hasPrefix("---- ") }
      cases.append(
        Case(
          title: part.title, query: Self.block(query),
          stages: stages.map { Stage(name: $0.title, text: Self.block($0.lines)) }))
    }
  }

  package var text: String {
    let head = graph.map { ["graph \($0)\n"] } ?? []
    let cases = cases.map { item in
      let stages = item.stages.map { "---- \($0.name)\n\($0.text.isEmpty ? "" : $0.text + "\n")" }
      return "==== \(item.title)\n\(item.query)\n\(stages.joined())"
    }
    return (head + cases).joined(separator: "\n")
  }

  /// The titled parts of some lines; what stands before the first title is in none.
  private static func parts(_ lines: ArraySlice<Substring>, after mark: String)
    -> [(title: String, lines: ArraySlice<Substring>)]
  {
    let starts = lines.indices.filter { lines[$0].hasPrefix(mark) }
    return zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
      (String(lines[start].dropFirst(mark.count)), lines[start + 1..<end])
    }
  }

  /// Lines without the empty ones at the end.
  private static func block(_ lines: ArraySlice<Substring>) -> String {
    var lines = lines
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

// MARK: - Checking

extension GoldenFile {
  /// What is different between the stages of a file and what `actual` makes of them.
  ///
  /// With `UPDATE_GOLDEN=1` the file is rewritten instead.
  package static func check(
    _ file: URL, actual: (_ graph: String?, _ item: Case, _ stage: Stage) throws -> String
  ) throws -> [String] {
    let golden = GoldenFile(parsing: try String(contentsOf: file, encoding: .utf8))
    var rewritten = golden
    var differences: [String] = []
    for (position, item) in golden.cases.enumerated() {
      for (index, stage) in item.stages.enumerated() {
        let text = block(
          try actual(golden.graph, item, stage).split(
            separator: "\n", omittingEmptySubsequences: false)[...])
        rewritten.cases[position].stages[index].text = text
        if let difference = diff(stage.text, text) {
          differences.append(
            "\(file.lastPathComponent): \(item.title): \(stage.name)\n\(difference)")
        }
      }
    }
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else { return differences }
    try rewritten.text.write(to: file, atomically: true, encoding: .utf8)
    return []
  }

  /// The golden files below a folder, in the order of their paths.
  package static func files(below folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { $0.hasSuffix(".golden") }.sorted().map { folder.appending(path: $0) }
  }
}
