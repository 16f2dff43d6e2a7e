import GraphEngine

extension ShellCommand {
  /// The command `.backup copy.db`.
  static let backup = ShellCommand(
    "backup", "FILE", "write a copy of the graph's file", details: "A file that is there stays.",
    argument: .file, reach: .others
  ) { arguments, shell in
    let path = try arguments.only()
    if shell.graph.session.isInTransaction {
      throw Failure("error: a transaction is open; COMMIT or ROLLBACK it first")
    }
    try shell.interruptible { try GraphCopy(of: shell.graph.database).write(to: path, under: $0) }
  }
}
