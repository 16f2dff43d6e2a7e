import ArgumentParser
import Foundation
import GraphEngine
import GraphImport
import GraphModel

/// Taking out of a graph what an import brought.
struct Removal {
  private let global: GlobalOptions
  private let isDryRun: Bool

  init(_ global: GlobalOptions, dryRun: Bool) {
    self.global = global
    isDryRun = dryRun
  }

  /// Takes out a source, named by its key or by the file that it was.
  func run(ofSource source: String) throws {
    let isKey = source.hasPrefix("source:")
    if !isKey, access(source, F_OK) != 0 {
      throw Failure("error: there is no file '\(source)'; `pith run sources` lists keys of sources")
    }
    let none = "no source is known as '\(source)'; `pith run sources` lists them"
    try tell(orNone: none) { database, budget in
      let key = isKey ? source : try GraphDatabase.sourceKey(of: FileSource(path: source))
      return try database.removeSource(key, keeping: !isDryRun, under: budget)
    }
  }

  /// Takes out what a run made and takes back what it changed; `last` is the latest one.
  func run(ofRun run: String) throws {
    let none = "no run is known as '\(run)'; 'last' is the latest one"
    try tell(orNone: run == "last" ? "there is no run to undo" : none) { database, budget in
      try database.undoImport(run == "last" ? nil : run, keeping: !isDryRun, under: budget)
    }
  }

  private func tell(
    orNone none: String, _ remove: (GraphDatabase, Budget) throws -> RemovalReport?
  ) throws {
    let budget = Budget(Budget.Limits(memoryBytes: .max))
    let report = try Failure.describing(global.color.style, interruptible: budget) {
      guard let report = try remove(try global.open(), budget) else {
        throw Failure("error: \(none)")
      }
      return report
    }
    try StandardOutput.write(Array(Self.text(of: report).utf8))
  }

  /// A line like `source:1f…: insights 11 removed; other nodes 14 removed; insights 1 kept`.
  private static func text(of report: RemovalReport) -> String {
    let parts = [
      ("insights", report.insights, "removed"), ("other nodes", report.otherNodes, "removed"),
      ("relationships", report.relationships, "removed"), ("insights", report.keptInsights, "kept"),
      ("changes", report.restored, "taken back"),
    ]
    let told = parts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1) \($0.2)" }
    return "\(report.name): \(told.isEmpty ? "nothing" : told.joined(separator: "; "))\n"
  }
}
