extension ShellCommand {
  /// The command `.output results.csv`.
  static let output = ShellCommand(
    "output", "[FILE or |COMMAND]", "send each result into a file or a command",
    details: """
      Each result takes the place of the one before. `.output` alone brings results back here.
      """, argument: .file, reach: .othersWithArgument
  ) { arguments, shell in
    shell.settings.output = OutputTarget(arguments.text)
  }
}
