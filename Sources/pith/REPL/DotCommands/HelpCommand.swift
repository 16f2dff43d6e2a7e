extension ShellCommand {
  /// `.help`, `.help mode`
  static let help = ShellCommand(
    "help", "[COMMAND]", "what the commands do", argument: .topic
  ) { arguments, shell in
    guard let topic = try arguments.onlyIfAny() else { return try shell.write(overview) }
    let name = topic.hasPrefix(".") ? String(topic.dropFirst()) : topic
    guard let command = all.first(where: { $0.name == name }) else { throw unknown(name) }
    try shell.write(["\(command.synopsis)\n  \(command.summary)"] + command.detailLines)
  }

  private var detailLines: [String] {
    details.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
  }

  private static var overview: [String] {
    let width = (all.map(\.synopsis.count).max() ?? 0) + 2
    let lines = all.map { command in
      let gap = String(repeating: " ", count: width - command.synopsis.count)
      return "  \(command.synopsis)\(gap)\(command.summary)"
    }
    return [
      "A statement ends with ';', or with an empty line. Tab completes, Ctrl-R searches what was",
      "entered before, Alt-Enter begins a line, Ctrl-C stops a query or gives up what is typed.",
      "",
    ] + lines + ["", "`.help COMMAND` tells more of one."]
  }
}
