import Foundation
import GraphImport

/// The files of a vocabulary in a folder of the user's, in the order of their names.
enum VocabularyFolder {
  /// Each file's name, as messages show it, and its text.
  static func files(in folder: String?) throws -> [(name: String, text: String)] {
    guard let folder else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".txt") }.sorted()
    } catch {
      throw Failure("error: the vocabulary '\(folder)' is no folder that can be read")
    }
    if names.isEmpty { throw Failure("error: the vocabulary '\(folder)' has no file NAME.txt") }
    return try names.map { name in
      let path = "\(folder)/\(name)"
      return (path, try text(ofFile: path))
    }
  }

  private static func text(ofFile path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw FileError(path) }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure("error: \(path): not UTF-8")
    }
    return text
  }
}
