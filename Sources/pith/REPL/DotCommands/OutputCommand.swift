extension ShellCommand {
  /// `.output results.csv`, `.output`
  static let output = ShellCommand(
    "output", "[FILE or |COMMAND]", "send each result into a file or a command",
    details: """
      Each result takes the place of the one before. `.output` alone brings results back here.
      """, argument: .file
  ) { arguments, shell in
    shell.settings.output = OutputTarget(arguments.text)
  }
}
