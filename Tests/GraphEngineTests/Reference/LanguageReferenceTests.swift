import Diagnostics
import Foundation
import GraphEngine
import GraphImport
import GraphModel
import Testing

/// The reference is true, and the file that holds it is what the program prints.
@Suite struct LanguageReferenceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: LanguageReference.examples)
  func anExampleRunsWithoutAWarning(example: String) throws {
    let database = GraphDatabase.inMemory()
    let graph = Self.root.appending(path: "data/small-social.jsonl")
    let source = try FileSource(path: graph.path)
    _ = try database.importing(ImportOptions(), under: Budget()) { try $0.take(source) }
    try database.makeSession().run(
      SourceText(example), parameters: ["rows": .integer(2)], budget: Budget()
    ) { event in
      if case .warnings(let warnings) = event {
        Issue.record("\(example): \(warnings.map(\.message))")
      }
    }
  }

  @Test func theFileIsCurrent() throws {
    let file = Self.root.appending(path: "REFERENCE.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(LanguageReference.markdown.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == LanguageReference.markdown, "`make golden-update` writes it anew")
  }
}
