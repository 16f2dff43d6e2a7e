extension ShellCommand {
  /// The command `.once result.csv`.
  static let once = ShellCommand(
    "once", "FILE or |COMMAND", "send the next result into a file or a command",
    details: """
      The file is written anew. What stands behind '|' is run by the system's shell.
        .once |dot -Tsvg > a.svg
      """, argument: .file, reach: .others
  ) { arguments, shell in
    guard let target = OutputTarget(arguments.text) else { throw arguments.misuse() }
    shell.settings.once = target
  }
}
