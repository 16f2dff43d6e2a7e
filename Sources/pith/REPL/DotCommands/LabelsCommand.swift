import GraphModel

extension ShellCommand {
  /// `.labels`
  static let labels = ShellCommand("labels", "", "the labels, and how many nodes have each") {
    arguments, shell in
    if !arguments.isEmpty { throw arguments.misuse() }
    let rows = try shell.read { reader in
      try reader.names().labels.map { label -> [Value] in
        [.text(label), .integer(Int64(try reader.nodeCount(label: label)))]
      }
    }
    try shell.show(["label", "nodes"], rows)
  }
}
