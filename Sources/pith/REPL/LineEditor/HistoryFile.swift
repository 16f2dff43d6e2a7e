import Foundation
import TerminalEditing

/// The file in which statements are kept from one conversation to the next, never one of the
/// working directory's.
struct HistoryFile {
  private let path: String

  /// The file that the environment names; nil where history is not to be kept.
  init?() {
    guard let path = Self.path() else { return nil }
    self.path = path
  }

  private static func path() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["PITH_HISTORY"] { return named.isEmpty ? nil : absolute(named) }
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return "\(state)/pith/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.pith_history"
  }

  /// A path is taken from the home folder, not from the working directory.
  private static func absolute(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    return System.environment("HOME").map { "\($0)/\(path)" }
  }

  /// The newest entries, the oldest first.
  func entries() -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let lines = String(decoding: data.suffix(8 << 20), as: UTF8.self).split(separator: "\n")
    return lines.suffix(History.limit).map(History.entry)
  }

  /// Adds an entry; says why where it cannot.
  func add(_ entry: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try AppendedFile.add(History.line(of: entry) + "\n", to: path)
  }
}
