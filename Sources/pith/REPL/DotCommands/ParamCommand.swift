import GraphModel

extension ShellCommand {
  /// `.param`, `.param country=China`, `.param -country`
  static let param = ShellCommand(
    "param", "[NAME=VALUE]", "set a parameter `$NAME`, or list all",
    details: """
      A value is JSON where it reads as JSON, else a text. `.param -NAME` takes a parameter away.
        .param country=China
        .param names=["Ada", "Grace"]
      """
  ) { arguments, shell in
    if arguments.isEmpty {
      let entries = shell.settings.parameters.entries
      return try shell.write(entries.map { "\($0.key) = \(ValueText.literal($0.value))" })
    }
    if arguments.text.hasPrefix("-") {
      shell.settings.parameters[String(arguments.text.dropFirst())] = nil
    } else if let parameter = ParameterArgument(argument: arguments.text) {
      shell.settings.parameters[parameter.name] = parameter.value
    } else {
      throw arguments.misuse()
    }
  }
}
