import GraphEngine
import QuerySyntax

extension ShellCommand {
  /// The command `.run mentioned-with entity=Japan`.
  static let runScript = ShellCommand(
    "run", "NAME [PARAMETER=VALUE ...]", "run a saved script",
    details: "`.queries` lists them; `pith run NAME --help` says what one wants to be told.",
    argument: .script
  ) { arguments, shell in
    guard let name = arguments.words.first else { throw arguments.misuse() }
    let script: Script
    do {
      script = try ScriptLibrary.forThisProcess.script(named: name)
    } catch {
      throw Failure("error: \(error); `.queries` lists all scripts")
    }
    let given = try arguments.words.dropFirst().map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw arguments.misuse() }
      return ScriptArgument(String(parts[0]), String(parts[1]))
    }
    do {
      try shell.run(script.source) { [graph = shell.graph] budget, each in
        try graph.session.run(script, arguments: given, budget: budget, each: each)
      }
    } catch let failure as ScriptCallFailure {
      let problems = failure.problems.map { "error: \($0.message)" }.joined(separator: "\n")
      throw Failure("\(problems)\nusage: \(ScriptUsage(of: script, as: .pairs).line)")
    }
  }
}
