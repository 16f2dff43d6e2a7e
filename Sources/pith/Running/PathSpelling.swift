import Diagnostics
import Foundation

/// What a path that leads nowhere may have meant.
enum PathSpelling {
  /// The path with its first part that is not there spelled as something beside it; nil where
  /// nothing is alike.
  static func closest(to path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices where !parts[index].isEmpty {
      let folder = parts[..<index].joined(separator: "/")
      let place = index == 0 ? "." : folder.isEmpty ? "/" : folder
      if FileManager.default.fileExists(atPath: parts[...index].joined(separator: "/")) { continue }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      return Spelling.closest(to: parts[index], among: names.sorted()).map { name in
        (parts[..<index] + [name]).joined(separator: "/")
      }
    }
    return nil
  }
}
