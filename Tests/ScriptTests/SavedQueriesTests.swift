import Diagnostics
import Foundation
import GraphEngine
import QuerySyntax
import SavedQueries
import TestSupport
import Testing

/// The scripts of `queries/`, on the insights of `data/insights`; `UPDATE_GOLDEN=1` rewrites results.
@Suite struct SavedQueriesTests {
  static let names = SavedQueries.scripts.map(\.name)

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "queries")

  @Test(arguments: names)
  func everyScriptGivesItsGoldenResult(_ name: String) throws {
    let file = Self.folder.appending(path: "\(name).golden")
    let differences = try GoldenFile.check(file) { _, item, stage in
      try ScriptStage(of: item.query).text(of: stage.name)
    }
    for difference in differences { Issue.record("\(difference)") }
  }

  /// Without dated insights, what asks for dates has no answer.
  @Test(.enabled(if: InsightGraph.hasDates), arguments: names)
  func everyScriptHasAnAnswer(_ name: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "\(name).golden"), encoding: .utf8)
    let rows = GoldenFile(parsing: text).cases.flatMap(\.stages).filter { $0.name == "rows" }
    let lineCounts = rows.map { $0.text.split(separator: "\n").count }
    #expect(lineCounts.contains { $0 > 1 })
  }

  @Test func everyGoldenResultBelongsToAScript() throws {
    let files = try GoldenFile.files(below: Self.folder).map {
      $0.deletingPathExtension().lastPathComponent
    }
    #expect(files == Self.names)
  }

  @Test(arguments: names)
  func everyScriptIsDocumented(_ name: String) throws {
    let script = try InsightGraph.library.script(named: name)
    #expect(script.diagnostics == [])
    #expect(script.title.hasSuffix(".") || script.title.hasSuffix(","))
    for parameter in script.parameters {
      #expect(!parameter.summary.isEmpty, "\(parameter.name)")
    }
  }

  @Test(arguments: names)
  func everyScriptIsInTheHouseStyle(_ name: String) throws {
    let text = try InsightGraph.library.script(named: name).source.text
    #expect(ScriptFormat.format(text).printed == text)
  }
}
