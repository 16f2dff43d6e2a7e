import Diagnostics
import GraphEngine

extension ShellCommand {
  /// The command `.check`.
  static let check = ShellCommand(
    "check", "[QUERY]", "what is wrong with a query, or with the file",
    details: "A query is not run.", argument: .query
  ) { arguments, shell in
    if arguments.isEmpty { return try checkFile(shell) }
    let source = SourceText(arguments.text)
    let found = try shell.interruptible { budget in
      try shell.graph.session.check(
        source.text, parameters: shell.settings.parameters, under: budget)
    }
    for diagnostic in found { StandardError.write(shell.style.render(diagnostic, in: source)) }
    if found.isEmpty { try shell.write(["no problems"]) }
  }

  private static func checkFile(_ shell: Shell) throws {
    let database = shell.graph.database
    let problems = try shell.interruptible { try database.check(under: $0) }
    if problems.isEmpty { return try shell.write(["\(shell.graph.path): no problems"]) }
    throw Failure(problems.map { "error: \($0)\n" }.joined())
  }
}
