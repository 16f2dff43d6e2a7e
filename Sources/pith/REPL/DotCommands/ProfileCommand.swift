import Diagnostics

extension ShellCommand {
  /// The command `.profile MATCH (n) RETURN n`.
  static let profile = ShellCommand(
    "profile", "QUERY", "run a query, and tell what each part of it cost", argument: .query
  ) { arguments, shell in
    if arguments.isEmpty { throw arguments.misuse() }
    try shell.run(SourceText("PROFILE \(arguments.text)"))
  }
}
