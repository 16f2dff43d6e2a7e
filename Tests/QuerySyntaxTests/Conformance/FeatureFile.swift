import Foundation

/// A query of a conformance kit, and whether the kit wants it refused before it runs.
struct KitQuery {
  let text: String
  let scenario: String
  let refusal: String?
}

/// Reads the queries of a Gherkin file; outlines are filled in from their examples.
struct FeatureFile {
  private(set) var queries: [KitQuery] = []
  private var scenario = ""
  private var texts: [(text: String, isMain: Bool)] = []
  private var refusal: String?
  private var examples: [[String]] = []

  /// The folder of the kit, beside this repository; nil where there is none.
  static let kit: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appending(path: "shared/conformance/features")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// All queries of all files of the kit.
  static func allQueries() throws -> [KitQuery] {
    guard let kit, let files = FileManager.default.enumerator(atPath: kit.path) else { return [] }
    let names = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".feature") }.sorted()
    return try names.flatMap { name in
      let text = try String(contentsOf: kit.appending(path: name), encoding: .utf8)
      return FeatureFile(text, name: name).queries
    }
  }

  init(_ text: String, name: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst()?.trimmingCharacters(in: .whitespaces) {
      if line.hasPrefix("Scenario") {
        endScenario()
        scenario = "\(name) \(line)"
      } else if line.hasPrefix("\"\"\"") {
        readText(from: &lines)
      } else if line.contains("should be raised at") {
        refusal = line
      } else if line.hasPrefix("|") {
        examples.append(Self.cells(of: line))
      } else if !line.isEmpty {
        if line.hasSuffix("query:") || line.hasSuffix("executed:") {
          texts.append(("", line.contains("executing query")))
        }
        examples = []
      }
    }
    endScenario()
  }

  private mutating func readText(from lines: inout ArraySlice<Substring>) {
    var content: [Substring] = []
    while let line = lines.popFirst(),
      !line.trimmingCharacters(in: .whitespaces).hasPrefix("\"\"\"")
    {
      content.append(line)
    }
    guard !texts.isEmpty else { return }
    texts[texts.count - 1].text = content.joined(separator: "\n")
  }

  private mutating func endScenario() {
    let isOutline = scenario.contains("Outline")
    let rows = isOutline ? Array(examples.dropFirst()) : [[]]
    let names = isOutline ? examples.first ?? [] : []
    for row in rows {
      for (text, isMain) in texts {
        let filled = zip(names, row).reduce(text) { text, pair in
          text.replacingOccurrences(of: "<\(pair.0)>", with: pair.1)
        }
        let query = KitQuery(text: filled, scenario: scenario, refusal: isMain ? refusal : nil)
        queries.append(query)
      }
    }
    texts = []
    refusal = nil
    examples = []
  }

  /// The cells of a table's row; `\|` is a bar inside one.
  private static func cells(of row: String) -> [String] {
    row.replacingOccurrences(of: "\\|", with: "\u{0}").split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{0}", with: "|")
    }
  }
}
