import Foundation
import GraphEngine
import GraphImport

/// One file on its way into the graph: what is skipped is told and put aside, progress is shown.
final class FileImport {
  private let name: String
  private let source: FileSource
  private let rejects: RejectFile?
  private var skipped = 0

  /// Records that are told one by one; the others only stand in the reject file.
  private static var told: Int { 10 }

  /// Without a path for what is skipped, it is told and kept nowhere.
  init(named name: String, rejects: String?) throws {
    self.name = name == "-" ? "input" : name
    source = try Self.source(named: name)
    self.rejects = rejects.map(RejectFile.init)
  }

  func run(_ sources: SourceImport) throws -> ImportReport {
    var progress = ProgressBar("importing \(name)", total: source.size)
    defer { progress.finish() }
    do {
      let report = try sources.take(source, skip: skip) { progress.update($0) }
      if report.skipped > 0 { tellWhereTheyAre(report.skipped) }
      return report
    } catch let record as SkippedRecord {
      throw Failure("error: \(place(of: record)): \(record.reason); nothing was imported")
    }
  }

  private static func source(named name: String) throws -> FileSource {
    if name == "-" { return .standardInput() }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure("error: '\(name)' is a folder; name the files in it, as in \(name)/*")
    }
    return try FileSource(path: name)
  }

  private func skip(_ record: SkippedRecord) throws {
    try rejects?.add(record)
    skipped += 1
    if skipped <= Self.told {
      StandardError.write("skipped: \(place(of: record)): \(record.reason)\n")
    }
  }

  private func tellWhereTheyAre(_ skipped: Int) {
    let more = skipped > Self.told ? "\(skipped - Self.told) more were skipped" : nil
    let place = rejects.map { "skipped records are in \($0.path)" }
    let told = [more, place].compactMap(\.self)
    if !told.isEmpty { StandardError.write(told.joined(separator: "; ") + "\n") }
  }

  private func place(of record: SkippedRecord) -> String {
    record.line.map { "\(name):\($0)" } ?? name
  }
}
