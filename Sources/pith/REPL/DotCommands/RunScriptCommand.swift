import GraphEngine

extension ShellCommand {
  /// The command `.run mentioned-with entity=Japan`.
  static let runScript = ShellCommand(
    "run", "NAME [KEY=VALUE ...]", "run a saved script",
    details: "`.queries` lists them; `.queries NAME` shows what one wants to be told.",
    argument: .scriptCall
  ) { arguments, shell in
    guard let name = arguments.words.first else { throw arguments.misuse() }
    let script = try shell.script(named: name)
    let usage = "usage: \(ScriptUsage(of: script, as: .pairs).line)"
    let given = try arguments.words.dropFirst().map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Failure("error: '\(word)' is no KEY=VALUE\n\(usage)")
      }
      return ScriptArgument(String(parts[0]), String(parts[1]))
    }
    do {
      try shell.run(script, given)
    } catch let failure as ScriptCallFailure {
      let problems = failure.problems.map { "error: \($0.message)" }.joined(separator: "\n")
      throw Failure("\(problems)\n\(usage)")
    }
  }
}
