import ArgumentParser
import Diagnostics
import GraphEngine

/// The command `pith run NAME --country Japan`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a saved script, or list them all.",
    usage: "pith run [<name> [--<parameter> <value> ...]] [<options>]",
    discussion: """
      A script is a file of statements, NAME.pith, in the folder 'queries', in the folder that the \
      variable PITH_QUERIES names, or one that ships with Pith; or the path of such a file. Its \
      header says which parameters it has.

        pith run                               all scripts
        pith run mentioned-with --help         what one is for, and its parameters
        pith run mentioned-with --entity Japan --format csv
        pith run mentioned-with --print        the script itself
      """,
    helpNames: [])

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("A script's name, then its parameters.", valueName: "name"),
    completion: .custom { _, _, _ in
      ScriptLibrary(environment: System.environment("PITH_QUERIES")).names()
    })
  var words: [String] = []

  @OptionGroup var options: QueryOptions
  @OptionGroup var results: ResultOptions
  @OptionGroup var global: GlobalOptions

  @Flag(name: .customLong("print"), help: "Print the script, and run nothing.")
  var isPrinted = false

  @Flag(
    name: [.customShort("h"), .customLong("help")], help: "Say what a script wants to be told.")
  var isHelp = false

  func validate() throws {
    if !options.parameters.isEmpty, words.isEmpty { throw ValidationError("which script?") }
    if let first = words.first, first.hasPrefix("-") {
      throw ValidationError("the name of a script comes first, not '\(first)'")
    }
  }

  func run() throws {
    guard let name = words.first else {
      return try isHelp ? print(Pith.helpMessage(for: Self.self)) : list()
    }
    let script = try script(named: name)
    switch (isHelp, isPrinted) {
    case (true, _): try print(help(of: script))
    case (_, true): try StandardOutput.write(Array(script.source.text.endingLine.utf8))
    case (false, false): try run(script)
    }
  }
}

extension RunCommand {
  private var library: ScriptLibrary { options.library }

  private func script(named name: String) throws -> SavedScript {
    do {
      return try library.script(named: name)
    } catch {
      let isUnknown = if case .noScript = error { true } else { false }
      throw Failure(
        "error: \(error)" + (isUnknown ? "\n'pith run' lists all scripts" : ""),
        code: isUnknown ? ExitStatus.wrongInvocation : ExitStatus.failure)
    }
  }

  /// A line a script: its name and what it is for.
  private func list() throws {
    let scripts = library.scripts()
    let width = scripts.map(\.name.count).max() ?? 0
    let lines = scripts.map { script in
      let space = String(repeating: " ", count: width - script.name.count)
      return "\(script.name)\(space)  \(script.title)"
    }
    try print(lines.joined(separator: "\n"))
  }

  private func help(of script: SavedScript) -> String {
    let origin = "Options like --db and --format are those of 'pith run --help'."
    return
      "\(ScriptUsage(of: script, as: .options).help)\n\(origin) The script: \(script.source.name)"
  }

  private func print(_ text: String) throws {
    try StandardOutput.write(Array((text + "\n").utf8))
  }
}

extension RunCommand {
  private func run(_ script: SavedScript) throws {
    let run = results.run(of: script.source, titled: script.name, options, global)
    try describing(script) {
      let arguments = try arguments(of: script)
      try run.run { session, budget, take in
        try session.run(script, arguments: arguments, budget: budget, each: take)
      } reason: { session, budget in
        try session.reasonForNoRows(of: script, arguments: arguments, under: budget)
      }
    }
  }

  private func arguments(of script: SavedScript) throws -> [ScriptArgument] {
    var words = ScriptWords(words.dropFirst(), for: script)
    return try options.scriptArguments + words.arguments()
  }

  /// Runs `body`, with words for a call that does not fit, and how it is called right.
  private func describing(_ script: SavedScript, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ScriptCallFailure {
      throw Failure(
        Self.message(error.problems.map(\.message), script),
        code: error.isWrongInvocation ? ExitStatus.wrongInvocation : ExitStatus.failure)
    } catch let error as ValidationError {
      throw Failure(Self.message([error.message], script), code: ExitStatus.wrongInvocation)
    }
  }

  private static func message(_ problems: [String], _ script: SavedScript) -> String {
    let lines = problems.map { "error: \($0)" }
    return (lines + ["Usage: \(ScriptUsage(of: script, as: .options).line)"])
      .joined(separator: "\n")
  }
}
