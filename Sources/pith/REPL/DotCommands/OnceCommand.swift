extension ShellCommand {
  /// `.once result.csv`, `.once |dot -Tsvg > a.svg`
  static let once = ShellCommand(
    "once", "FILE or |COMMAND", "send the next result into a file or a command",
    details: """
      The file is written anew. What stands behind '|' is run by the system's shell.
        .once |dot -Tsvg > a.svg
      """, argument: .file
  ) { arguments, shell in
    guard let target = OutputTarget(arguments.text) else { throw arguments.misuse() }
    shell.settings.once = target
  }
}
