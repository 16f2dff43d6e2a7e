extension ShellCommand {
  /// `.bail off`
  static let bail = ShellCommand(
    "bail", "[on|off]", "whether the first error ends a script",
    details:
      "It does from the start. With `.bail off` a script goes on, and ends with exit code 1 all the same.",
    argument: .onOrOff
  ) { arguments, shell in
    guard let bails = try arguments.onOrOff() else {
      return try shell.write(["bail \(shell.settings.bails ? "on" : "off")"])
    }
    shell.settings.bails = bails
  }
}
