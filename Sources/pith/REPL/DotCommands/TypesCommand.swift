import GraphModel

extension ShellCommand {
  /// The command `.types`.
  static let types = ShellCommand(
    "types", "", "the types of relationships, and their counts"
  ) { arguments, shell in
    if !arguments.isEmpty { throw arguments.misuse() }
    let rows = try shell.read { reader in
      try reader.names().edgeTypes.map { type -> [Value] in
        [.text(type), .integer(Int64(try reader.edgeCount(type: type)))]
      }
    }
    try shell.show(["type", "relationships"], rows)
  }
}
