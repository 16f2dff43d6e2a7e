import Diagnostics
import GraphEngine
import GraphExport

/// What a golden file of scripts shows of a call like `new-since --since 2025-01-01 --rows 3`.
struct ScriptStage {
  private let script: SavedScript
  private let arguments: [ScriptArgument]

  init(of call: String) throws {
    let words = call.split(separator: " --").map(String.init)
    script = try InsightGraph.library.script(named: words[0])
    arguments = words.dropFirst().map { word in
      let parts = word.split(separator: " ", maxSplits: 1)
      return ScriptArgument(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  struct UnknownStage: Error {
    let name: String
  }

  func text(of stage: String) throws -> String {
    switch stage {
    case "help": ScriptUsage(of: script, as: .options).help
    case "rows": try rows()
    case _: throw UnknownStage(name: stage)
    }
  }

  /// The results as tab-separated lines, an empty line between those of two statements.
  private func rows() throws -> String {
    var results: [String] = []
    var columns: [String] = []
    var output: [UInt8] = []
    guard let format = ResultFormat.named("tsv") else { throw UnknownStage(name: "tsv") }
    var writer = format.makeWriter()
    let session = try InsightGraph.make().makeSession()
    try session.run(script, arguments: arguments, budget: smallBudget()) { event in
      switch event {
      case .warnings: break
      case .columns(let names):
        columns = names
        writer = format.makeWriter()
        output = []
        writer.begin(columns, to: &output)
      case .rows(let rows, let elements): writer.append(rows, elements, to: &output)
      case .finished:
        writer.finish(to: &output)
        results.append(String(decoding: output, as: UTF8.self))
      }
    }
    return results.joined(separator: "\n")
  }
}
