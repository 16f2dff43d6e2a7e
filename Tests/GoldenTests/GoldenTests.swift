import Foundation
import TestSupport
import Testing

/// What each stage makes of the queries in `Tests/Golden`; `UPDATE_GOLDEN=1` rewrites them.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

  static let files = (try? GoldenFile.files(below: folder)) ?? []

  @Test func thereAreGoldenFiles() {
    #expect(!Self.files.isEmpty)
  }

  @Test(arguments: files)
  func everyStageIsAsWritten(_ file: URL) throws {
    let differences = try GoldenFile.check(file) { graph, item, stage in
      try StageText(graph: graph, query: item.query).text(of: stage.name)
    }
    for difference in differences { Issue.record("\(difference)") }
  }
}
