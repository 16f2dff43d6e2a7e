import Diagnostics
import Foundation
import GraphImport
import SavedQueries

/// Where saved scripts are looked for: some folders, then those that ship with Pith.
///
/// A script of an earlier folder hides those of the same name.
package struct ScriptLibrary: Sendable {
  private let folders: [String]

  package init(folders: [String]) {
    self.folders = folders
  }

  /// Only what ships with Pith: no file is looked at.
  package static let builtIn = ScriptLibrary(folders: [])

  /// `queries` in the working directory, then the folder that the environment names.
  package init(environment folder: String?) {
    self.init(folders: ["queries"] + (folder.map { [$0] } ?? []))
  }

  /// Names that no parameter can have: they are options of every script.
  package static let reservedNames = [
    "color", "db", "depth", "explain", "format", "help", "max_rows", "memory", "no_history",
    "no_init", "param", "print", "query_size", "readonly", "regex_steps", "safe", "strict",
    "timeout", "typed", "version", "vocabulary", "why",
  ]

  /// The names of all scripts, in order.
  package func names() -> [String] {
    let all = Set(folders.flatMap(Self.names(in:)) + SavedQueries.scripts.map(\.name))
    return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All scripts that can be read, in the order of their names, with what is wrong with them.
  package func scripts() -> [SavedScript] {
    names().compactMap { try? script(named: $0) }
  }

  /// A script by its name, or by the path of its file where folders are looked at.
  package func script(named name: String) throws(ScriptLibraryError) -> SavedScript {
    let isPath = name.contains("/") || name.hasSuffix(Self.suffix)
    if isPath, !folders.isEmpty { return try Self.read(path: name) }
    for folder in folders {
      let path = "\(folder)/\(name)\(Self.suffix)"
      if FileManager.default.fileExists(atPath: path) { return try Self.read(path: path) }
    }
    guard let builtIn = SavedQueries.scripts.first(where: { $0.name == name }) else {
      throw .noScript(name, closest: Spelling.closest(to: name, among: names()))
    }
    return SavedScript(
      named: name, SourceText(builtIn.text, name: "built-in:\(name)\(Self.suffix)"))
  }

  /// Writes a script into the first folder that is there, else into a new `queries`; gives its path.
  @discardableResult
  package func save(_ text: String, as name: String) throws(ScriptLibraryError) -> String {
    guard Self.isName(name) else { throw .invalidName(name) }
    let existing = folders.first { FileManager.default.fileExists(atPath: $0) }
    let folder = existing ?? folders.first ?? "queries"
    let path = "\(folder)/\(name)\(Self.suffix)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data((text.hasSuffix("\n") ? text : text + "\n").utf8).write(to: URL(filePath: path))
    } catch {
      throw .unwritable(path: path)
    }
    return path
  }
}

extension ScriptLibrary {
  private static let suffix = ".pith"
  private static let maximumBytes = 4 << 20

  private static func names(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
      .filter(isName)
  }

  /// Letters, digits, `-` and `_`.
  private static func isName(_ name: String) -> Bool {
    name.first.map { $0.isLetter || $0.isNumber } ?? false
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private static func read(path: String) throws(ScriptLibraryError) -> SavedScript {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : file
    let source = SourceText(try text(path: path), name: path)
    return SavedScript(named: name, source, path: path)
  }

  private static func text(path: String) throws(ScriptLibraryError) -> String {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: maximumBytes + 1)
    else { throw .unreadable(path: path, reason: "it cannot be read") }
    guard data.count <= maximumBytes else {
      throw .unreadable(path: path, reason: "it is longer than \(maximumBytes >> 20) MB")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(path: path, reason: "it is not UTF-8")
    }
    return text
  }
}

/// Why there is no script to be had, or none to be kept.
package enum ScriptLibraryError: Error, Equatable {
  case noScript(String, closest: String?)
  case unreadable(path: String, reason: String)
  case unwritable(path: String)
  case invalidName(String)
}

extension ScriptLibraryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noScript(let name, let closest):
      "no script named '\(name)'" + (closest.map { "; did you mean '\($0)'?" } ?? "")
    case .unreadable(let path, let reason): "'\(path)': \(reason)"
    case .unwritable(let path): "'\(path)' cannot be written"
    case .invalidName(let name):
      "'\(name)' is no name for a script: letters, digits, '-' and '_' make one"
    }
  }
}
