extension ShellCommand {
  /// `.timer on`
  static let timer = ShellCommand(
    "timer", "[on|off]", "tell how long each statement takes", argument: .onOrOff
  ) { arguments, shell in
    shell.settings.isTimed = try arguments.onOrOff() ?? !shell.settings.isTimed
    if shell.isInteractive {
      StandardError.write("timer \(shell.settings.isTimed ? "on" : "off")\n")
    }
  }
}
