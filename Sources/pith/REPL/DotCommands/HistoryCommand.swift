extension ShellCommand {
  /// `.history`, `.history 50`
  static let history = ShellCommand(
    "history", "[COUNT]", "what was entered before"
  ) { arguments, shell in
    guard let count = arguments.isEmpty ? 20 : Int(arguments.text), count > 0 else {
      throw arguments.misuse()
    }
    try shell.write(shell.statements().suffix(count).map(\.self))
  }
}
