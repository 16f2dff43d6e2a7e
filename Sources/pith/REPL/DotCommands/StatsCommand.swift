import Foundation
import GraphModel

extension ShellCommand {
  /// The command `.stats`.
  static let stats = ShellCommand("stats", "", "how large the graph is") { arguments, shell in
    if !arguments.isEmpty { throw arguments.misuse() }
    let counts = try shell.read { reader in
      let names = try reader.names()
      return [
        ("nodes", try reader.nodeCount(label: nil)),
        ("relationships", try reader.edgeCount(type: nil)),
        ("labels", names.labels.count), ("relationship types", names.edgeTypes.count),
        ("property names", names.propertyKeys.count), ("indexes", try reader.indexes().count),
      ]
    }
    let sizes = ["", "-wal"].map { suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: shell.graph.path + suffix)
      return attributes?[.size] as? Int ?? 0
    }
    let all = counts + [("bytes of the file and its log", sizes.reduce(0, +))]
    try shell.show(["what", "count"], all.map { [.text($0.0), .integer(Int64($0.1))] })
  }
}
