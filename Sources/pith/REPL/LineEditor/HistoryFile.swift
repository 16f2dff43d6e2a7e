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

  /// Bytes at most that are kept.
  private static let limit = 8 << 20

  /// The newest entries, the oldest first; a file that has grown too long is cut to them.
  func entries() -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let text = String(decoding: data.suffix(Self.limit / 2), as: UTF8.self)
    let lines = text.split(separator: "\n").suffix(History.limit)
    if data.count > Self.limit { rewrite(lines) }
    return lines.map(History.entry)
  }

  private func rewrite(_ lines: ArraySlice<Substring>) {
    let copy = path + ".new"
    try? FileManager.default.removeItem(atPath: copy)
    guard (try? AppendedFile.add(lines.joined(separator: "\n") + "\n", to: copy)) != nil else {
      return
    }
    rename(copy, path)
  }

  /// Adds an entry; says why where it cannot.
  func add(_ entry: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try AppendedFile.add(History.line(of: entry) + "\n", to: path)
  }
}
