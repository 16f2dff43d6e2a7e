import Diagnostics

extension ShellCommand {
  /// `.explain MATCH (n) RETURN n`
  static let explain = ShellCommand(
    "explain", "QUERY", "how a query would be run", argument: .query
  ) { arguments, shell in
    if arguments.isEmpty { throw arguments.misuse() }
    try shell.run(SourceText(arguments.text), explains: true)
  }
}
