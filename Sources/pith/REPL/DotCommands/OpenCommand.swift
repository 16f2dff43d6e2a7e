extension ShellCommand {
  /// The command `.open other.db`.
  static let open = ShellCommand(
    "open", "FILE", "go on with another graph",
    details: "The file is made where there is none. An open transaction is rolled back.",
    argument: .file, reach: .others
  ) { arguments, shell in
    try shell.open(try arguments.only())
    if shell.isInteractive { try Banner(shell: shell).show() }
  }
}
